import { model } from "@medusajs/framework/utils"

/** What administrators tell each other about an artisan, who never sees it. */
export const ArtisanNote = model.define("artisan_note", {
  id: model.id({ prefix: "artnote" }).primaryKey(),
  artisan_id: model.text(),
  note: model.text(),
  created_by: model.text(),
  /** The administrator's e-mail at that moment; the account may be gone one day. */
  created_by_email: model.text().nullable(),
}).indexes([{ on: ["artisan_id", "id"] }])

import { model } from "@medusajs/framework/utils"

/** One step of an artisan's status, written with it: what the artisan must be told, and the history that admins read. */
export const ArtisanStatusChange = model.define("artisan_status_change", {
  id: model.id({ prefix: "artchg" }).primaryKey(),
  artisan_id: model.text(),
  transition: model.enum(["approve", "refuse", "suspend", "reinstate", "close"]),
  reason: model.text().nullable(),
}).indexes([{ on: ["artisan_id"] }])

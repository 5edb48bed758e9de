import { model } from "@medusajs/framework/utils"

/** An entry of an artisan's notification centre. */
export const ArtisanNotification = model.define("artisan_notification", {
  id: model.id({ prefix: "anot" }).primaryKey(),
  key: model.text().unique(),
  artisan_id: model.text(),
  kind: model.text(),
  payload: model.json(),
  read_at: model.dateTime().nullable(),
}).indexes([
  { on: ["artisan_id", "created_at"] },
  { on: ["artisan_id"], name: "IDX_artisan_notification_unread", where: "read_at IS NULL AND deleted_at IS NULL" },
])

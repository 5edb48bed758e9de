import { model } from "@medusajs/framework/utils"

/** A picture on its way: a ticket is `pending`, what has arrived and been checked is `stored`, a product's is `used`. */
export const ArtisanUpload = model.define("artisan_upload", {
  id: model.id({ prefix: "artup" }).primaryKey(),
  artisan_id: model.text(),
  status: model.enum(["pending", "stored", "used"]).default("pending"),
  /** Hash of what the ticket's holder proves to be the holder with. */
  token_hash: model.text(),
  url: model.text().nullable(),
  width: model.number().nullable(),
  height: model.number().nullable(),
  expires_at: model.dateTime(),
}).indexes([{ on: ["artisan_id", "created_at"] }, { on: ["created_at"], where: "status <> 'used'" }])

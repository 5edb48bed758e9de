import { model } from "@medusajs/framework/utils"

import { Artisan } from "./artisan"

/** An owner's invitation of a person by e-mail; only the token's hash is kept. */
export const ArtisanInvitation = model.define("artisan_invitation", {
  id: model.id({ prefix: "artinv" }).primaryKey(),
  email: model.text(),
  role: model.enum(["owner", "staff"]).default("staff"),
  token_hash: model.text().unique(),
  expires_at: model.dateTime(),
  accepted_at: model.dateTime().nullable(),
  artisan: model.belongsTo(() => Artisan),
}).indexes([{ on: ["artisan_id", "email"], unique: true, where: "accepted_at IS NULL AND deleted_at IS NULL" }])

import { model } from "@medusajs/framework/utils"

import { Artisan } from "./artisan"

/** A person who may sign in for an artisan; the auth actor's id is the member's id. */
export const ArtisanMember = model.define("artisan_member", {
  id: model.id({ prefix: "artmem" }).primaryKey(),
  email: model.text().unique(),
  first_name: model.text().nullable(),
  last_name: model.text().nullable(),
  role: model.enum(["owner", "staff"]).default("owner"),
  artisan: model.belongsTo(() => Artisan, { mappedBy: "members" }),
})

import { model } from "@medusajs/framework/utils"

/**
 * An administrator who looks at an artisan's dashboard for a while. Its id is the actor of the token, and every request
 * reads it anew: it ends by the clock, by leaving, and with the administrator's account.
 */
export const ArtisanSupportSession = model.define("artisan_support_session", {
  id: model.id({ prefix: "artsup" }).primaryKey(),
  artisan_id: model.text(),
  user_id: model.text(),
  user_email: model.text(),
  reason: model.text(),
  expires_at: model.dateTime(),
  ended_at: model.dateTime().nullable(),
}).indexes([{ on: ["artisan_id", "id"] }])

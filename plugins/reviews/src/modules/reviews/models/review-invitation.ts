import { model } from "@medusajs/framework/utils"

/** That the buyer of an order has been asked for reviews: once, whatever happens. */
export const ReviewInvitation = model.define("review_invitation", {
  id: model.id({ prefix: "revinv" }).primaryKey(),
  order_id: model.text().unique(),
})

/** An e-mail address that wants no such mails. */
export const ReviewOptOut = model.define("review_opt_out", {
  id: model.id({ prefix: "revopt" }).primaryKey(),
  email: model.text().unique(),
})

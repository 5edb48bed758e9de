import { model } from "@medusajs/framework/utils"

import { ArtisanOrder } from "./artisan-order"

/** What an artisan wrote to the buyer of an artisan order. */
export const ArtisanOrderMessage = model.define("artisan_order_message", {
  id: model.id({ prefix: "aomsg" }).primaryKey(),
  message: model.text(),
  /** The member who wrote it. */
  member_id: model.text(),
  artisan_order: model.belongsTo(() => ArtisanOrder, { mappedBy: "messages" }),
})

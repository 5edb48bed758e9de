import { enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"
import type { ReviewInvitation } from "@craftmart/reviews/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Puts the mail that asks for reviews into the outbox. The token is in the path's query: its page sends it on in a header. */
export async function inviteToReview(trx: Knex, { order_id, display_id, email, customer_name, token, products }: ReviewInvitation): Promise<void> {
  await enqueueSaleNotices(trx, [{
    key: `review_invitation:${order_id}`,
    kind: "review_invitation",
    recipient: email,
    order_id,
    payload: {
      order_id,
      display_id,
      buyer_name: customer_name,
      items: products.map(({ title, thumbnail }) => ({ title, thumbnail })),
      review_path: `/review?token=${token}`,
      decline_path: `/review?token=${token}&decline=1`,
    },
  }])
}

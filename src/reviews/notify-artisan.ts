import { enqueueArtisanNotifications } from "@craftmart/sale-notices/modules/sale-notices"
import type { PublishedReview } from "@craftmart/reviews/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const EXCERPT = 200

/** An entry in the artisan's notification centre for every new review, in the transaction that shows it. */
export async function notifyArtisan(trx: Knex, { id, product_id, owner_id, rating, title, content, customer_name }: PublishedReview): Promise<void> {
  if (!owner_id)
    return
  const product = await trx("product").where({ id: product_id }).first<{ title: string } | undefined>("title")
  const characters = [...content]
  await enqueueArtisanNotifications(trx, [{
    key: `review:${id}`,
    artisan_id: owner_id,
    kind: "review",
    payload: {
      review_id: id,
      product_id,
      product_title: product?.title ?? "",
      rating,
      title,
      excerpt: characters.length > EXCERPT ? `${characters.slice(0, EXCERPT - 1).join("")}…` : content,
      customer_name,
    },
  }])
}

import { preferencesOf } from "@craftmart/artisans/workflows"
import { enqueueArtisanNotifications, enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"
import type { PublishedReview } from "@craftmart/reviews/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const EXCERPT = 200

interface Addressee { name: string, email: string, notification_preferences: unknown }

/** An entry in the artisan's notification centre for every new review, and a mail unless none is wanted, in the transaction that shows it. */
export async function notifyArtisan(trx: Knex, { id, product_id, owner_id, rating, title, content, customer_name }: PublishedReview): Promise<void> {
  if (!owner_id)
    return
  const product = await trx("product").where({ id: product_id }).first<{ title: string } | undefined>("title")
  const artisan = await trx("artisan").where({ id: owner_id }).first<Addressee | undefined>("name", "email", "notification_preferences")
  const characters = [...content]
  const payload = {
    review_id: id,
    product_id,
    product_title: product?.title ?? "",
    rating,
    title,
    excerpt: characters.length > EXCERPT ? `${characters.slice(0, EXCERPT - 1).join("")}…` : content,
    customer_name,
  }
  await enqueueArtisanNotifications(trx, [{ key: `review:${id}`, artisan_id: owner_id, kind: "review", payload }])
  if (artisan && preferencesOf(artisan.notification_preferences).review) {
    await enqueueSaleNotices(trx, [{
      key: `artisan_review:${id}`,
      kind: "artisan_review",
      recipient: artisan.email,
      order_id: null,
      artisan_id: owner_id,
      payload: { ...payload, artisan_name: artisan.name },
    }])
  }
}

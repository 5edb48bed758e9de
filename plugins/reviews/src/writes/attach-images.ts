import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Gives a review exactly these pictures of its customer, in this order; those it loses are swept away later. */
export async function attachImages(trx: Knex, reviewId: string, customerId: string, images: readonly string[]): Promise<void> {
  await trx("review_image").where({ review_id: reviewId }).whereNotIn("id", images).update({ review_id: null, updated_at: trx.fn.now() })
  const attached = await Promise.all(images.map((id, rank) => trx("review_image")
    .where({ id, customer_id: customerId })
    .where((image) => {
      void image.whereNull("review_id").orWhere("review_id", reviewId)
    })
    .whereNull("deleted_at")
    .update({ review_id: reviewId, rank, updated_at: trx.fn.now() })))
  const missing = attached.findIndex(count => count !== 1)
  if (missing >= 0)
    throw refuse({ status: 400, code: "validation_failed", message: `images.${missing}: is not one of your pictures`, field: `images.${missing}` })
}

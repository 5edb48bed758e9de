import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ReviewsOptions } from "../modules/reviews/options"
import type { ReviewRow } from "./types"

/** Tells the marketplace of reviews that are shown for the first time, in the transaction that shows them. */
export async function tellPublished(trx: Knex, reviews: readonly ReviewRow[], { marketplace }: ReviewsOptions): Promise<void> {
  for (const { id, product_id, owner_id, rating, title, content, customer_name } of reviews)
    await marketplace.reviewPublished?.(trx, { id, product_id, owner_id, rating, title, content, customer_name })
}

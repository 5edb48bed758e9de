import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { reviewColumns } from "./columns"
import type { ReviewRecord } from "./columns"

/** A customer's reviews of some products, shown or not. */
export async function listOwnReviews(knex: Knex, customerId: string, productIds: string[]): Promise<ReviewRecord[]> {
  const { rows } = await knex.raw<{ rows: ReviewRecord[] }>(`
    select ${reviewColumns} from review
    where review.customer_id = ? and review.product_id = any(?) and review.deleted_at is null`, [customerId, productIds])
  return rows
}

/** One review of a customer. */
export async function readOwnReview(knex: Knex, customerId: string, id: string): Promise<ReviewRecord | undefined> {
  const { rows: [review] } = await knex.raw<{ rows: ReviewRecord[] }>(`
    select ${reviewColumns} from review where review.id = ? and review.customer_id = ? and review.deleted_at is null`, [id, customerId])
  return review
}

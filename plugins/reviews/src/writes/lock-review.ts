import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { findPurchases } from "../reads/find-purchases"
import type { Reviewer, ReviewRow } from "./types"

export const columns = ["id", "product_id", "customer_id", "owner_id", "status", "rating", "title", "content", "customer_name", "hidden_reason", "open_reports", "published_at", "edited_at"] as const

export function noSuchReview() {
  return refuse({ status: 404, code: "review_not_found", message: "There is no such review." })
}

/** Locks a review for the rest of the transaction, so that of two who change it one sees what the other did. @throws 404 */
export async function lockReview(trx: Knex, scope: Partial<Pick<ReviewRow, "customer_id" | "owner_id" | "status">> & { id: string }): Promise<ReviewRow> {
  const review = await trx<ReviewRow & { deleted_at: Date | null }>("review").where(scope).whereNull("deleted_at").forUpdate().first(...columns)
  if (!review)
    throw noSuchReview()
  return review
}

/** The same for one's own. Whoever has a link has the reviews of its order's products, and not all that the customer ever wrote. @throws 404 */
export async function lockOwnReview(trx: Knex, { customer_id, order_id }: Reviewer, id: string): Promise<ReviewRow> {
  const review = await lockReview(trx, { id, customer_id })
  if (order_id !== null && (await findPurchases(trx, { customer_id, order_id, product_id: review.product_id })).length === 0)
    throw noSuchReview()
  return review
}

/** The same for many, in the order of their ids: two who lock the same ones never wait for each other in a circle. */
export async function lockReviews(trx: Knex, ids: readonly string[]): Promise<ReviewRow[]> {
  return trx<ReviewRow & { deleted_at: Date | null }>("review").whereIn("id", ids).whereNull("deleted_at").orderBy("id").forUpdate().select(...columns)
}

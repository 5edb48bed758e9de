import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ReviewRow } from "./types"

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

/** The same for many, in the order of their ids: two who lock the same ones never wait for each other in a circle. */
export async function lockReviews(trx: Knex, ids: readonly string[]): Promise<ReviewRow[]> {
  return trx<ReviewRow & { deleted_at: Date | null }>("review").whereIn("id", ids).whereNull("deleted_at").orderBy("id").forUpdate().select(...columns)
}

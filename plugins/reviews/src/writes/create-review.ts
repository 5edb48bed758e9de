import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import type { ReviewsOptions } from "../modules/reviews/options"
import { findPurchases } from "../reads/find-purchases"
import { displayName } from "../rules/display-name"
import { policyOf } from "../rules/policy"
import { statusOfNew } from "../rules/status"
import { attachImages } from "./attach-images"
import { noteDeeds } from "./history"
import { limitWrites } from "./limit-writes"
import { columns } from "./lock-review"
import { tellPublished } from "./tell-published"
import type { Reviewer, ReviewRow, ReviewWords } from "./types"

export interface NewReview { reviewer: Reviewer, product_id: string, words: ReviewWords }

async function requirePurchase(trx: Knex, { reviewer, product_id }: NewReview) {
  const [purchase] = await findPurchases(trx, { ...reviewer, product_id })
  if (!purchase)
    throw refuse({ status: 403, code: "not_verified_purchase", message: "Only those who have bought this product can review it." })
  return purchase
}

async function findOwner(trx: Knex, { reviewer, product_id }: NewReview, { marketplace }: ReviewsOptions): Promise<string | null> {
  const owner_id = (await marketplace.ownersOf?.(trx, [product_id]))?.get(product_id) ?? null
  if (owner_id && await marketplace.actsFor?.(trx, reviewer.customer_id, owner_id))
    throw refuse({ status: 403, code: "own_product", message: "Nobody can review their own product." })
  return owner_id
}

async function wasHidden(trx: Knex, { reviewer: { customer_id }, product_id }: NewReview): Promise<boolean> {
  const last = await trx("review").where({ product_id, customer_id }).orderBy("created_at", "desc").first<{ status: string } | undefined>("status")
  return last?.status === "hidden"
}

/** Writes a review and all that follows from it. The unique keys decide between two at once. @throws the refusals above, 409 `already_reviewed`, 429 */
export async function createReview(trx: Knex, review: NewReview, options: ReviewsOptions): Promise<ReviewRow> {
  const { reviewer: { customer_id }, product_id, words: { images, ...words } } = review
  await limitWrites(trx, customer_id, options.writes_per_hour)
  const purchase = await requirePurchase(trx, review)
  const owner_id = await findOwner(trx, review, options)
  const { moderation } = await policyOf(trx, options)
  const status = statusOfNew(moderation, await wasHidden(trx, review))
  const [row] = await trx<ReviewRow>("review").insert({
    id: generateEntityId(undefined, "rev"),
    product_id,
    customer_id,
    order_id: purchase.order_id,
    line_item_id: purchase.line_item_id,
    owner_id,
    status,
    ...words,
    customer_name: displayName(purchase.first_name, purchase.last_name),
    published_at: status === "published" ? trx.fn.now() : null,
  } as object).onConflict().ignore().returning([...columns])
  if (!row)
    throw refuse({ status: 409, code: "already_reviewed", message: "You have reviewed this product already. You can change your review." })
  await attachImages(trx, row.id, customer_id, images)
  await noteDeeds(trx, { type: "customer", id: customer_id }, [{ review_id: row.id, action: "created" }])
  if (status === "published")
    await tellPublished(trx, [row], options)
  return row
}

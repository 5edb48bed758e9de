import { id, paging, requiredText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { sorts } from "../../reads/sorts"
import type { SortName } from "../../reads/sorts"
import { requiredWords, words } from "../../rules/words"

const MOST_IMAGES = 6
const stars = z.number().int().min(1).max(5)

const images = z.array(id).max(MOST_IMAGES).refine(ids => new Set(ids).size === ids.length, "must not name a picture twice")

/** An empty title is none. */
const title = words(120).nullable().transform(value => value === "" ? null : value)

export const WriteReview = z.strictObject({
  rating: stars,
  title: title.default(null),
  content: requiredWords(5000),
  images: images.default([]),
})
export type WriteReviewBody = z.infer<typeof WriteReview>

export const EditReview = z.strictObject({
  rating: stars.optional(),
  title: title.optional(),
  content: requiredWords(5000).optional(),
  images: images.optional(),
})
export type EditReviewBody = z.infer<typeof EditReview>

export const ReportReview = z.strictObject({ reason: requiredWords(500) })
export type ReportReviewBody = z.infer<typeof ReportReview>

const list = {
  order: z.enum(Object.keys(sorts) as [SortName, ...SortName[]]).default("newest"),
  rating: z.coerce.number().int().min(1).max(5).optional(),
  limit: paging.limit,
  /** For the first pages; a cursor costs the same everywhere. */
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
  cursor: requiredText(400).optional(),
}

export const ListReviews = z.strictObject(list)
export type ListReviewsQuery = z.infer<typeof ListReviews>

export const ListOwnersReviews = z.strictObject({ ...list, owner_id: id, order: z.literal("newest").default("newest") })
export type ListOwnersReviewsQuery = z.infer<typeof ListOwnersReviews>

export const ListPurchases = z.strictObject({ product_id: id.optional(), order_id: id.optional() })
export type ListPurchasesQuery = z.infer<typeof ListPurchases>

export const ListVotes = z.strictObject({ product_id: id })
export type ListVotesQuery = z.infer<typeof ListVotes>

export const Nothing = z.strictObject({})

import { paging } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { orders } from "../../reads/list-for-owner"
import type { OwnerQuery } from "../../reads/list-for-owner"
import { requiredWords } from "../../rules/words"

type Order = OwnerQuery["order"]

export const ListMakersReviews = z.strictObject({
  rating: z.coerce.number().int().min(1).max(5).optional(),
  answered: z.enum(["true", "false"]).transform(value => value === "true").optional(),
  order: z.enum(Object.keys(orders) as [Order, ...Order[]]).default("-created_at"),
  ...paging,
})
export type ListMakersReviewsQuery = z.infer<typeof ListMakersReviews>

export const ReplyToReview = z.strictObject({ content: requiredWords(2000) })
export type ReplyToReviewBody = z.infer<typeof ReplyToReview>

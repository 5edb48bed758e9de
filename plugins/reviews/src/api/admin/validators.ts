import { id, paging, requiredText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { SEARCH_LETTERS } from "../../rules/search-letters"
import { requiredWords } from "../../rules/words"

const reason = requiredWords(1000)

export const ListAdminReviews = z.strictObject({
  status: z.enum(["published", "waiting", "hidden"]).optional(),
  reported: z.enum(["true", "false"]).transform(value => value === "true").optional(),
  product_id: id.optional(),
  owner_id: id.optional(),
  rating: z.coerce.number().int().min(1).max(5).optional(),
  q: requiredText(100).min(SEARCH_LETTERS).optional(),
  order: z.enum(["created_at", "-created_at"]).default("-created_at"),
  ...paging,
})
export type ListAdminReviewsQuery = z.infer<typeof ListAdminReviews>

export const PublishReview = z.strictObject({})

export const HideReview = z.strictObject({ reason })

export const ModerateReviews = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("publish"), ids: z.array(id).min(1).max(100) }),
  z.strictObject({ action: z.literal("hide"), ids: z.array(id).min(1).max(100), reason }),
])
export type ModerateReviewsBody = z.infer<typeof ModerateReviews>

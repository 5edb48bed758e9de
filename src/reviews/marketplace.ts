import type { ReviewsMarketplace } from "@craftmart/reviews/types"

import { actsFor } from "./acts-for"
import { inviteToReview } from "./invite-to-review"
import { notifyArtisan } from "./notify-artisan"
import { ownersOf } from "./owners-of"

/** How reviews, artisans and notices fit together here; none of the three plugins knows of the others. */
export const reviewsMarketplace: ReviewsMarketplace = {
  ownersOf,
  actsFor,
  reviewPublished: notifyArtisan,
  invite: inviteToReview,
}

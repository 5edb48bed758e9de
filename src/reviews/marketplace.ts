import type { ReviewsMarketplace } from "@craftmart/reviews/types"

import type { Environment } from "../config/environment"
import { cloudinaryAccount } from "../config/pictures"
import { actsFor } from "./acts-for"
import { inviteToReview } from "./invite-to-review"
import { localPictures } from "./local-pictures"
import { notifyArtisan } from "./notify-artisan"
import { ownersOf } from "./owners-of"

/**
 * How reviews, artisans and notices fit together here; none of the three plugins knows of the others. Pictures are kept
 * where the artisans' are: in the same folder, or at Cloudinary, by its file provider.
 */
export function reviewsMarketplace(environment: Environment): ReviewsMarketplace {
  return {
    ownersOf,
    actsFor,
    reviewPublished: notifyArtisan,
    invite: inviteToReview,
    pictures: cloudinaryAccount(environment) ? undefined : localPictures(environment),
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"

import { REVIEWS_MODULE } from "../../../../plugins/reviews/src/modules/reviews"
import type { ReviewsModuleService } from "../../../../plugins/reviews/src/types"

type Policy = { moderation: "publish" | "hold", invite_after_days: number }

/** Lets reviews follow this policy. @returns what takes it back. */
export function usePolicy(container: MedusaContainer, policy: Partial<Policy>): () => void {
  const { marketplace } = container.resolve<ReviewsModuleService>(REVIEWS_MODULE).options
  const { policy: usual } = marketplace
  marketplace.policy = async () => ({ moderation: "publish", invite_after_days: 5, ...policy })
  return () => {
    marketplace.policy = usual
  }
}

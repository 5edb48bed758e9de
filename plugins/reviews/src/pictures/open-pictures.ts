import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { REVIEWS_MODULE } from "../modules/reviews/key"
import type { ReviewsModuleService } from "../modules/reviews/service"
import type { ReviewPictures } from "../types/marketplace"
import { shopFiles } from "./shop-files"

/** Where this shop keeps buyers' pictures. */
export function openPictures(container: MedusaContainer): ReviewPictures {
  const { options: { marketplace } } = container.resolve<ReviewsModuleService>(REVIEWS_MODULE)
  return marketplace.pictures ?? shopFiles(container.resolve(Modules.FILE))
}

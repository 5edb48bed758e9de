import { discardPicture, keepPicture } from "@craftmart/artisans/modules/artisans"
import type { ReviewPictures } from "@craftmart/reviews/types"
import { generateEntityId } from "@medusajs/framework/utils"

import type { Environment } from "../config/environment"

/** Buyers' pictures in the folder of the artisans' pictures, under the same rules. */
export function localPictures({ UPLOADS_DIR, BACKEND_URL }: Environment): ReviewPictures {
  const folder = { directory: UPLOADS_DIR, baseUrl: BACKEND_URL }
  return {
    async keep(bytes) {
      const file_id = generateEntityId(undefined, "revimg")
      return { file_id, ...await keepPicture(file_id, bytes, folder) }
    },
    async discard(fileIds) {
      await Promise.all(fileIds.map(id => discardPicture(id, folder)))
    },
  }
}

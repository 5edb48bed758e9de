import { randomUUID } from "node:crypto"

import type { IFileModuleService } from "@medusajs/framework/types"

import type { ReviewPictures } from "../types/marketplace"
import { reEncode } from "./re-encode"

/** Buyers' pictures among the shop's own files, with whatever file provider it has. */
export function shopFiles(files: IFileModuleService): ReviewPictures {
  return {
    async keep(bytes) {
      const { content, width, height } = await reEncode(bytes)
      const { id, url } = await files.createFiles({
        filename: `review-${randomUUID()}.webp`,
        mimeType: "image/webp",
        content: content.toString("base64"),
        access: "public",
      })
      return { file_id: id, url, width, height }
    },
    discard: fileIds => files.deleteFiles(fileIds),
  }
}

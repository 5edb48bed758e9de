import type { MedusaResponse } from "@medusajs/framework/http"

/** The answer is the same for everybody and may be half a minute old. */
export function cacheable(res: MedusaResponse): MedusaResponse {
  return res.setHeader("Cache-Control", "public, max-age=30")
}

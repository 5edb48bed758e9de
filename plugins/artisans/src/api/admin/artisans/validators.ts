import { paging, requiredText, searchText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

export const ListArtisans = z.strictObject({
  q: searchText,
  status: z.enum(["pending", "active", "suspended", "closed"]).optional(),
  order: z.enum(["name", "-name", "created_at", "-created_at"]).default("-created_at"),
  ...paging,
})

export type ListArtisansQuery = z.infer<typeof ListArtisans>

/** The artisan reads the reason, so it has to be given. */
export const SuspendArtisan = z.strictObject({ reason: requiredText(1000) })

export const CloseArtisan = z.strictObject({ reason: requiredText(1000).optional() })

/** The other steps take no words. */
export const NoBody = z.strictObject({})

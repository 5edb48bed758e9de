import { paging, requiredText, searchText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

/** `artisan_id=house`: the marketplace's own products. */
export const ListArtisanProducts = z.strictObject({
  ...paging,
  q: searchText,
  artisan_id: requiredText(100).optional(),
  status: z.enum(["draft", "proposed", "published", "rejected"]).optional(),
})
export type ListArtisanProductsQuery = z.infer<typeof ListArtisanProducts>

export const ReassignProduct = z.strictObject({ artisan_id: requiredText(100) })
export type ReassignProductBody = z.infer<typeof ReassignProduct>

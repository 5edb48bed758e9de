import { paging, searchText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

export const ListArtisanProducts = z.strictObject({
  q: searchText,
  status: z.enum(["draft", "published"]).optional(),
  category_id: z.string().regex(/^\w{1,64}$/).optional(),
  stock: z.enum(["low", "out"]).optional(),
  deleted: z.enum(["true", "false"]).default("false").transform(value => value === "true"),
  order: z.enum(["created_at", "-created_at", "title", "-title"]).default("-created_at"),
  ...paging,
})

export type ListArtisanProductsQuery = z.infer<typeof ListArtisanProducts>

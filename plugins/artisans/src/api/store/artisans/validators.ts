import { z } from "@medusajs/framework/zod"

import { paging, searchText } from "../../../http/fields"

const orders = ["name", "-name", "created_at", "-created_at"] as const

export const ListStoreArtisans = z.strictObject({
  q: searchText,
  order: z.enum(orders).default("name"),
  ...paging,
})

export type ListStoreArtisansQuery = z.infer<typeof ListStoreArtisans>

import type { Shop } from "~/types/shop"

/** Regions, categories and artisans' names; filled before the first page by `plugins/shop.ts`. */
export function useShop() {
  return useState<Shop>("shop", () => ({ regions: [], categories: [], artisans: [] }))
}

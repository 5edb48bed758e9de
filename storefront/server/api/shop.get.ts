import type { MedusaCategory, MedusaRegion } from "~~/app/types/shop"
import { toCategoryTree, toRegion } from "~~/server/utils/shop"

/** Menus and switches change seldom: one answer serves all buyers for a minute. Never prices or stock. */
export default defineCachedEventHandler(async () => {
  const [{ regions }, { product_categories }, { artisans }] = await Promise.all([
    fromStore<{ regions: MedusaRegion[] }>("/store/regions", { limit: 50, fields: "id,name,currency_code,*countries" }),
    fromStore<{ product_categories: MedusaCategory[] }>("/store/product-categories", {
      limit: 200,
      fields: "id,name,handle,description,parent_category_id,rank,metadata",
    }),
    fromStore<{ artisans: { handle: string, name: string }[] }>("/store/artisans", { limit: 100 })
      .catch(() => ({ artisans: [] })),
  ])
  return {
    regions: regions.map(toRegion),
    categories: toCategoryTree(product_categories),
    artisans: artisans.map(({ handle, name }) => ({ handle, name })),
  }
}, { maxAge: 60, swr: true, name: "shop" })

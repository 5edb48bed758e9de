import type { StoreProduct } from "@medusajs/types"
import type { CartLine } from "~/types/cart"

/** How many of a variant can be bought: a number, or undefined where it is made to order or not known. */
export type Stock = Record<string, number>

/** The stock of the variants in these lines; asked for again when the variants change. Unknown until it is answered. */
export function useStock(lines: () => CartLine[]) {
  const sdk = useMedusa()
  const stock = ref<Stock>({})
  const ids = computed(() => [...new Set(lines().map(line => line.product_id).filter(id => id != null))].sort())

  async function load() {
    if (!ids.value.length)
      return
    const { products } = await sdk.store.product.list({
      id: ids.value,
      limit: ids.value.length,
      fields: "id,variants.id,variants.manage_inventory,variants.allow_backorder,+variants.inventory_quantity",
    })
    stock.value = stockOf(products)
  }

  watch(() => ids.value.join(), () => void load().catch(() => {}), { immediate: true })
  return { stock, reload: () => load().catch(() => {}) }
}

/** The stock that counts: of variants that are managed and cannot be ordered beyond it. */
export function stockOf(products: Pick<StoreProduct, "variants">[]): Stock {
  const counted = products.flatMap(product => product.variants ?? [])
    .filter(variant => variant.manage_inventory && !variant.allow_backorder)
  return Object.fromEntries(counted.map(variant => [variant.id, Math.max(0, variant.inventory_quantity ?? 0)]))
}

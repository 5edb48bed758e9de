import type { FacetValue } from "../types/listing"
import type { ShopCategory } from "../types/shop"

/** The categories a filter offers with the number of products in each, without those that hold none, unless chosen. */
export function categoryChoices(offered: ShopCategory[], counts: FacetValue[], chosen: string[]) {
  const byHandle = new Map(counts.map(({ value, count }) => [value, count]))
  return offered
    .map(({ handle, name }) => ({ value: handle, name, count: byHandle.get(handle) ?? 0 }))
    .filter(({ value, count }) => count > 0 || chosen.includes(value))
}

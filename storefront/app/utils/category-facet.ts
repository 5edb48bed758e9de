import type { FacetValue } from "../types/listing"
import type { ShopCategory } from "../types/shop"
import { handlesWithin } from "./categories"

/**
 * The categories a filter offers with the number of products in each, without
 * those that hold none, unless chosen.
 *
 * A product may be indexed under its own category only: a parent without a
 * count of its own gets the sum of those below it.
 */
export function categoryChoices(offered: ShopCategory[], counts: FacetValue[], chosen: string[]) {
  const byHandle = new Map(counts.map(({ value, count }) => [value, count]))
  const sumOf = (handles: string[]) => handles.reduce((sum, handle) => sum + (byHandle.get(handle) ?? 0), 0)
  return offered
    .map(category => ({
      value: category.handle,
      name: category.name,
      count: byHandle.get(category.handle) ?? sumOf(handlesWithin(category)),
    }))
    .filter(({ value, count }) => count > 0 || chosen.includes(value))
}

/** The chosen categories and everything below them; handles that are not offered are dropped. */
export function expandCategories(offered: ShopCategory[], chosen: string[]): string[] {
  return offered.filter(({ handle }) => chosen.includes(handle)).flatMap(handlesWithin)
}

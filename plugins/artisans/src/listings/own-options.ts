import type { ListingOption } from "@craftmart/listing"

import { ownOptions } from "./only-option"
import type { StoredProduct } from "./product"

function placeIn(order: readonly unknown[], name: string): number {
  const place = order.indexOf(name)
  return place === -1 ? order.length : place
}

/**
 * The options in the artisan's order, which Medusa does not keep: titles as the product's metadata lists them, values as
 * its variants first use them.
 */
export function optionsOf({ options = [], variants = [], metadata }: StoredProduct): ListingOption[] {
  const titles = Array.isArray(metadata?.options) ? metadata.options : []
  const ranked = [...variants].sort((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0))
  return ownOptions([...options]
    .sort((a, b) => placeIn(titles, a.title) - placeIn(titles, b.title))
    .map(({ title, values = [] }) => {
      const used = ranked.flatMap(variant => (variant.options ?? []).flatMap(({ value, option }) => option?.title === title ? value : []))
      return { title, values: values.map(({ value }) => value).sort((a, b) => placeIn(used, a) - placeIn(used, b)) }
    }))
}

import type { IndexedPrice, IndexedVariant } from "./indexed-product"

/**
 * The cheapest variant's plain price in a currency, in major units: not a price list's, nor one that
 * depends on the quantity or on a rule. Null when it is not sold in that currency.
 */
export function lowestPrice(variants: IndexedVariant[], currency: string): number | null {
  const amounts = variants
    .flatMap(({ prices }) => prices ?? [])
    .filter(price => price.currency_code === currency && isPlain(price))
    .map(({ amount }) => Number(amount))
  return amounts.length ? Math.min(...amounts) : null
}

function isPlain(price: IndexedPrice): boolean {
  return !price.price_list_id && !price.rules_count && !price.min_quantity
}

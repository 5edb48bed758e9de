import type { OwnProduct } from "~/types/listing-form"

export type StockLevel = "order" | "out" | "low" | "fine"

/** How a product stands: low is what the artisan asked to be warned at. */
export function stockLevel({ stock_total, low_stock_threshold }: Pick<OwnProduct, "stock_total" | "low_stock_threshold">): StockLevel {
  if (stock_total === null)
    return "order"
  if (stock_total <= 0)
    return "out"
  return low_stock_threshold !== null && stock_total <= low_stock_threshold ? "low" : "fine"
}

/** The lowest and the highest price of the variants in a currency, or undefined where it is not sold in it. */
export function priceRange({ variants }: Pick<OwnProduct, "variants">, currency: string): [number, number] | undefined {
  const amounts = variants.map(({ prices }) => prices[currency]).filter(amount => amount !== undefined)
  return amounts.length ? [Math.min(...amounts), Math.max(...amounts)] : undefined
}

/** The currency that a product is shown in: the wanted one if it has a price there, else its first. */
export function shownCurrency(product: Pick<OwnProduct, "variants">, wanted: string): string | undefined {
  const sold = product.variants.flatMap(({ prices }) => Object.keys(prices))
  return sold.includes(wanted) ? wanted : sold[0]
}

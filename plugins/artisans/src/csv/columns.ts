import type { Currency } from "@craftmart/listing"

/** The columns of the table, in order; then come `option_1`, `value_1`, … and one `price_<currency>` for each currency. */
const product = ["product_id", "title", "description", "category", "tags", "status", "made_to_order", "processing_min_days", "processing_max_days", "personalisation_prompt", "personalisation_required", "low_stock_threshold"] as const
const variant = ["variant_id", "sku", "stock"] as const

/** How many options a product may have. */
const OPTIONS = [1, 2, 3] as const

export function optionColumns(): { title: string, value: string }[] {
  return OPTIONS.map(number => ({ title: `option_${number}`, value: `value_${number}` }))
}

export function priceColumn(code: string): string {
  return `price_${code}`
}

export function columnsFor(currencies: readonly Currency[]): string[] {
  return [...product, ...variant, ...optionColumns().flatMap(({ title, value }) => [title, value]), ...currencies.map(({ code }) => priceColumn(code))]
}

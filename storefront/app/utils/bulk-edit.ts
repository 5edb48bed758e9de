import type { ListingCurrency, OwnProduct, OwnVariant } from "~/types/listing-form"
import type { FieldProblems } from "./listing-problems"
import { bulkSchema, problemsOf } from "@craftmart/listing"
import { byField } from "./listing-problems"
import { asAmount, asTyped, typedNumber } from "./typed-number"

/** One variant in the table of prices and stock. */
export interface BulkRow {
  variant_id: string
  product_title: string
  choice: string
  is_made_to_order: boolean
  prices: Record<string, string>
  stock: string
  /** As the shop has it. */
  saved: OwnVariant
}

export interface BulkChange { variant_id: string, prices?: Record<string, number>, stock?: number, stock_seen?: number | null }

export function bulkRows(products: OwnProduct[]): BulkRow[] {
  return products.flatMap(product => product.variants.map(variant => ({
    variant_id: variant.id,
    product_title: product.title,
    choice: Object.values(variant.options).join(" / "),
    is_made_to_order: product.made_to_order || variant.stock === null,
    prices: Object.fromEntries(Object.entries(variant.prices).map(([code, amount]) => [code, asAmount(amount)])),
    stock: asTyped(variant.stock),
    saved: variant,
  })))
}

/** The rows with what the shop has now: whatever was typed stays, the rest follows the shop. */
export function seenAnew(rows: BulkRow[], products: OwnProduct[]): BulkRow[] {
  const now = new Map(bulkRows(products).map(row => [row.variant_id, row]))
  return rows.map((row) => {
    const fresh = now.get(row.variant_id)
    if (!fresh)
      return row
    const prices = Object.entries(row.prices).filter(([code, typed]) => typedNumber(typed) !== row.saved.prices[code])
    const isTyped = typedNumber(row.stock) !== row.saved.stock
    return { ...fresh, prices: { ...fresh.prices, ...Object.fromEntries(prices) }, stock: isTyped ? row.stock : fresh.stock }
  })
}

/** What differs from the shop, in the rows' order; nothing typed into a field leaves it as it is. */
export function bulkChanges(rows: BulkRow[]): BulkChange[] {
  return rows.flatMap((row) => {
    const prices = Object.entries(row.prices).flatMap(([code, typed]) => {
      const amount = typedNumber(typed)
      return amount === null || amount === row.saved.prices[code] ? [] : [[code, amount] as const]
    })
    const stock = row.is_made_to_order ? null : typedNumber(row.stock)
    const hasStock = stock !== null && stock !== row.saved.stock
    return prices.length || hasStock
      ? [{
          variant_id: row.variant_id,
          ...(prices.length ? { prices: { ...row.saved.prices, ...Object.fromEntries(prices) } } : {}),
          ...(hasStock ? { stock, stock_seen: row.saved.stock } : {}),
        }]
      : []
  })
}

/** What is wrong, by `<variant id>.prices.eur` or `<variant id>.stock`: rows may be sorted otherwise than they were sent. */
export function bulkProblems(changes: BulkChange[], currencies: ListingCurrency[]): FieldProblems {
  const result = changes.length ? bulkSchema(currencies).safeParse({ products: changes }) : undefined
  return !result || result.success ? {} : byVariant(byField(problemsOf(result.error)), changes)
}

/** `products.3.stock`, as the backend and the schema say it, by the variant that stands there. */
export function byVariant(problems: FieldProblems, changes: BulkChange[]): FieldProblems {
  return Object.fromEntries(Object.entries(problems).map(([field, code]) => {
    const [, index, ...rest] = field.split(".")
    return [[changes[Number(index)]?.variant_id ?? "", ...rest].join("."), code]
  }))
}

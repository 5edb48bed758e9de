import type { ArtisanOrder } from "~/types/order"

/** The totals that a cart and an order have in common; major units. */
export interface Totals {
  total: number
  tax_total: number
  item_subtotal: number
  original_item_total: number
  shipping_subtotal: number
  original_shipping_total: number
  items?: { is_tax_inclusive?: boolean }[] | null
}

/** What a summary shows. `items + shipping + (taxIncluded ? 0 : tax) - discount = total`. */
export interface Amounts {
  items: number
  shipping: number
  discount: number
  tax: number
  /** Whether `items` and `shipping` hold the tax already. */
  taxIncluded: boolean
  total: number
}

/**
 * A cart's or an order's amounts in the way its prices were shown: with the
 * tax where prices hold it, else the tax by itself. The discount is what the
 * other rows leave over, so that the rows always add up to what is charged.
 */
export function amountsOf(totals: Totals): Amounts {
  const lines = totals.items ?? []
  const taxIncluded = lines.length > 0 && lines.every(line => line.is_tax_inclusive)
  const items = taxIncluded ? totals.original_item_total : totals.item_subtotal
  const shipping = taxIncluded ? totals.original_shipping_total : totals.shipping_subtotal
  const tax = totals.tax_total
  const full = items + shipping + (taxIncluded ? 0 : tax)
  return { items, shipping, discount: withoutDust(full - totals.total), tax, taxIncluded, total: totals.total }
}

/**
 * The amounts of one artisan's part. Where prices hold the tax, goods and
 * shipping are shown with theirs, as the buyer saw them; the part itself keeps
 * them without.
 */
export function partAmountsOf(part: ArtisanOrder, taxIncluded: boolean): Amounts {
  const { tax_total: tax, total } = part
  if (!taxIncluded)
    return { items: part.items_total, shipping: part.shipping_total, discount: part.discount_total, tax, taxIncluded, total }
  const items = sum(part.items.map(item => item.unit_price * item.quantity))
  const charged = sum(part.items.map(item => item.total))
  return { items, shipping: withoutDust(total - charged), discount: withoutDust(items - charged), tax, taxIncluded, total }
}

/** What the parts of an order came to together, as it was placed. */
export function sumOfParts(parts: ArtisanOrder[], taxIncluded: boolean): Amounts {
  const amounts = parts.map(part => partAmountsOf(part, taxIncluded))
  const total = (row: "items" | "shipping" | "discount" | "tax" | "total") => withoutDust(sum(amounts.map(part => part[row])))
  return { items: total("items"), shipping: total("shipping"), discount: total("discount"), tax: total("tax"), total: total("total"), taxIncluded }
}

/** What has gone back to the buyer of an order. */
export function refundedOf(parts: ArtisanOrder[]): number {
  return withoutDust(sum(parts.map(part => part.refunded_total)))
}

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}

/** Floating point leaves dust far below any currency's smallest unit. */
function withoutDust(amount: number): number {
  const rounded = Math.round(amount * 10_000) / 10_000
  return Math.abs(rounded) < 0.0005 ? 0 : rounded
}

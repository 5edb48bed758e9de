import type { NoticeItem } from "../../types"
import { oneLine, webUrl } from "../format/text"

type Money = (amount: number) => string

/** One row of the sums at the end. */
export interface TotalRow {
  label: string
  amount: string
  strong: boolean
}

/** A sold item as the templates want it. */
export function toItemView(item: NoticeItem, money: Money) {
  return {
    title: oneLine(item.title),
    variant: oneLine(item.variant_title),
    quantity: item.quantity,
    unit_price: money(item.unit_price),
    total: money(item.total),
    thumbnail: webUrl(item.thumbnail),
  }
}

/**
 * The sums from the items to the total; discount and tax only where there are any. Tax that prices hold stands below the
 * total: it is no part of the sum.
 */
export function toTotalRows(
  totals: { items_total: number, discount_total: number, shipping_total: number, tax_total: number, total: number, tax_included?: boolean },
  money: Money,
  totalLabel: string,
): TotalRow[] {
  const row = (label: string, amount: number, strong = false) => ({ label, amount: money(amount), strong })
  return [
    row("Items", totals.items_total),
    ...(totals.discount_total === 0 ? [] : [row("Discount", -totals.discount_total)]),
    row("Shipping", totals.shipping_total),
    ...totals.tax_total === 0 || totals.tax_included ? [] : [row("Tax", totals.tax_total)],
    row(totalLabel, totals.total, true),
    ...totals.tax_included && totals.tax_total !== 0 ? [row("including tax", totals.tax_total)] : [],
  ]
}

/** "Express shipping"; a speed that nobody named is just shipping. */
export function shippingLabel(speed: string | null | undefined): string {
  const name = oneLine(speed, 40)
  return name ? `${name.charAt(0).toUpperCase()}${name.slice(1)} shipping` : "Shipping"
}

import type { Sale, SaleItem, SaleStatus } from "../types/sale"
import { currencyDigits } from "./currency-digits"

type StatusColor = "warning" | "info" | "success" | "neutral" | "error"

const COLORS: Record<SaleStatus, StatusColor> = {
  pending: "warning",
  partially_shipped: "info",
  shipped: "info",
  delivered: "success",
  canceled: "neutral",
}

/** The badge's colour of a status; one that this page does not know yet is neutral. */
export function saleColor(status: string): StatusColor {
  return COLORS[status as SaleStatus] ?? "neutral"
}

/** How many pieces of a line are still to be sent. */
export function leftToSend(item: Pick<SaleItem, "quantity" | "fulfilled_quantity">): number {
  return Math.max(0, item.quantity - item.fulfilled_quantity)
}

/** The lines of which something is still to be sent. */
export function unsentItems(sale: Pick<Sale, "status" | "items">): SaleItem[] {
  return sale.status === "canceled" ? [] : sale.items.filter(item => leftToSend(item) > 0)
}

/** A sale can be cancelled until the first piece of it has left. */
export function canCancel(sale: Pick<Sale, "status" | "items">): boolean {
  return sale.status === "pending" && sale.items.every(item => item.fulfilled_quantity === 0)
}

/** How much can still go back to the buyer, in major units. */
export function refundable(sale: Pick<Sale, "status" | "total" | "refunded_total" | "currency_code">): number {
  const left = sale.status === "canceled" ? 0 : sale.total - sale.refunded_total
  return Number(Math.max(0, left).toFixed(currencyDigits(sale.currency_code)))
}

/** Who bought: the name that the shop knows, else the name on the parcel. */
export function buyerName(sale: Pick<Sale, "buyer" | "shipping_address">): string {
  const { first_name, last_name } = sale.shipping_address ?? {}
  return sale.buyer?.name ?? [first_name, last_name].filter(Boolean).join(" ")
}

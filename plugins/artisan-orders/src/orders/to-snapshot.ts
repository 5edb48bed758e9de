import type { Amount } from "@craftmart/money"
import { MathBN } from "@medusajs/framework/utils"

import type { OrderSnapshot, Owner } from "../split"
import type { SellingArtisan } from "./load-owners"
import type { LoadedOrder } from "./loaded-order"
import type { QuotedParcels } from "./quote-parcels"

/** What the goods and their shipping cost: a credit line pays for them, it does not make them cheaper. */
export function priceOf(order: Pick<LoadedOrder, "total" | "credit_line_total">): Amount {
  return MathBN.add(order.total as number, order.credit_line_total as number)
}

/** The plain input of the split; `rates` are the artisans' commissions in basis points. */
export function toSnapshot(
  order: LoadedOrder,
  owners: ReadonlyMap<string, SellingArtisan>,
  parcels: readonly QuotedParcels[],
  rates: ReadonlyMap<string, number>,
): OrderSnapshot {
  return {
    currency_code: order.currency_code,
    lines: order.items.map(line => ({ id: line.id, owner: owners.get(line.product_id ?? "")?.id ?? null, totals: line })),
    shipping: order.shipping_methods.map((method, index) => ({ totals: method, shares: parcels[index]?.shares ?? new Map() })),
    totals: {
      total: priceOf(order),
      items: order.item_subtotal,
      shipping: order.shipping_subtotal,
      discount: order.discount_subtotal,
    },
    commission_bps: new Map<Owner, number>(rates),
  }
}

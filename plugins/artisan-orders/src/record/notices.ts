import { preferencesOf } from "@craftmart/artisans/workflows"
import type { ArtisanNotificationInput, NoticeItem, SaleNoticeInput } from "@craftmart/sale-notices/types"
import { fromMinor } from "@craftmart/money"

import type { SellingArtisan } from "../orders/load-owners"
import type { LoadedOrder } from "../orders/loaded-order"
import { addSums, holdsTax, shownSums, toPayload } from "./shown-amounts"
import type { PartToRecord } from "./types"

/** Everything that a sale sets off, as snapshots: what is written here is what the mails will say. */
export interface SaleEffects {
  readonly notices: SaleNoticeInput[]
  readonly notifications: ArtisanNotificationInput[]
}

/** Tells the buyer once, and each artisan once, by mail as well unless they want none; the house tells itself nothing. */
export function effectsOf(order: LoadedOrder, parts: readonly PartToRecord[], artisans: ReadonlyMap<string, SellingArtisan>): SaleEffects {
  const sold = parts.flatMap((part) => {
    const artisan = artisans.get(part.owner ?? "")
    return artisan ? [{ part, artisan }] : []
  })
  return {
    notices: [
      ...order.no_notification ? [] : [confirmationOf(order, parts, artisans)],
      ...sold.filter(({ artisan }) => preferencesOf(artisan.notification_preferences).sale).map(({ part, artisan }) => saleOf(order, part, artisan)),
    ],
    notifications: sold.map(({ part, artisan }) => notificationOf(order, part, artisan)),
  }
}

function itemsOf(part: PartToRecord, currency: string): NoticeItem[] {
  return part.lines.map(({ of: line, total }) => ({
    title: line.product_title ?? line.title,
    variant_title: line.variant_title,
    quantity: line.quantity,
    unit_price: line.unit_price,
    total: Number(fromMinor(total, currency)),
    thumbnail: line.thumbnail,
  }))
}

function buyerOf(order: LoadedOrder) {
  const { first_name, last_name } = order.shipping_address ?? {}
  return { buyer_name: [first_name, last_name].filter(Boolean).join(" ") || null, shipping_address: order.shipping_address }
}

function confirmationOf(order: LoadedOrder, parts: readonly PartToRecord[], artisans: ReadonlyMap<string, SellingArtisan>): SaleNoticeInput {
  const taxIncluded = holdsTax(order)
  const shown = parts.map(part => ({ part, sums: shownSums(part, order.currency_code, taxIncluded) }))
  return {
    key: `order_confirmation:${order.id}`,
    kind: "order_confirmation",
    recipient: order.email,
    order_id: order.id,
    payload: {
      order_id: order.id,
      display_id: order.display_id,
      currency_code: order.currency_code,
      ...buyerOf(order),
      artisan_orders: shown.map(({ part, sums }) => ({
        artisan_name: artisans.get(part.owner ?? "")?.name ?? null,
        items: itemsOf(part, order.currency_code),
        ...toPayload(sums, order.currency_code, taxIncluded),
        shipping_speed: part.shipping_speed,
      })),
      ...toPayload(addSums(shown.map(({ sums }) => sums)), order.currency_code, taxIncluded),
    },
  }
}

function saleOf(order: LoadedOrder, part: PartToRecord, artisan: SellingArtisan): SaleNoticeInput {
  const major = (minor: bigint) => Number(fromMinor(minor, order.currency_code))
  const taxIncluded = holdsTax(order)
  return {
    key: `artisan_sale:${part.id}`,
    kind: "artisan_sale",
    recipient: artisan.email,
    order_id: order.id,
    artisan_id: artisan.id,
    payload: {
      artisan_order_id: part.id,
      display_id: order.display_id,
      artisan_name: artisan.name,
      artisan_handle: artisan.handle,
      currency_code: order.currency_code,
      ...buyerOf(order),
      items: itemsOf(part, order.currency_code),
      ...toPayload(shownSums(part, order.currency_code, taxIncluded), order.currency_code, taxIncluded),
      commission_total: major(part.commission),
      earnings: major(part.total - part.commission),
      shipping_speed: part.shipping_speed,
    },
  }
}

function notificationOf(order: LoadedOrder, part: PartToRecord, artisan: SellingArtisan): ArtisanNotificationInput {
  return {
    key: `sale:${part.id}`,
    artisan_id: artisan.id,
    kind: "sale",
    payload: {
      artisan_order_id: part.id,
      display_id: order.display_id,
      items_count: part.lines.reduce((count, line) => count + line.of.quantity, 0),
      total: Number(fromMinor(part.total, order.currency_code)),
      currency_code: order.currency_code,
    },
  }
}

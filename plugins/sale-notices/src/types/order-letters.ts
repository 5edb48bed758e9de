import { z } from "@medusajs/framework/zod"

import { address, amount, currencyCode, optionalText, text } from "./fields"

/** So many pieces of something; letters about parcels and refunds say no prices. */
const piece = z.object({ title: text, variant_title: optionalText, quantity: z.number().positive() })

const displayId = z.union([z.number(), text])

/** The buyer is told that a parcel has left. */
export const parcelSentPayload = z.object({
  order_id: text,
  display_id: displayId,
  buyer_name: optionalText,
  /** Null for the house's own products. */
  artisan_name: optionalText,
  shipping_address: address.nullish(),
  carrier: optionalText,
  tracking_number: optionalText,
  /** Anything but http(s) is left out of the mail. */
  tracking_url: optionalText,
  items: z.array(piece).min(1),
})

const refundContent = {
  display_id: displayId,
  currency_code: currencyCode,
  buyer_name: optionalText,
  /** Whether the things are not sent at all. */
  is_cancellation: z.boolean(),
  reason: optionalText,
  /** Empty when an amount was refunded. */
  items: z.array(piece),
  /** Zero when the payment had not been taken. */
  refunded_total: amount,
}

/** The buyer is told of money that comes back. */
export const refundPayload = z.object({ ...refundContent, order_id: text, artisan_name: optionalText })

/** The artisan is told of it, and what it changes. */
export const artisanRefundPayload = z.object({
  ...refundContent,
  artisan_order_id: text,
  artisan_name: text,
  artisan_handle: text,
  commission_reversed: amount,
})

/** An artisan writes to a buyer, who answers to `reply_to`. */
export const buyerMessagePayload = z.object({
  reply_to: z.email().nullish().catch(null),
  order_id: text,
  display_id: displayId,
  buyer_name: optionalText,
  artisan_name: text,
  message: text,
})

export type NoticePiece = z.infer<typeof piece>
export type ParcelSentPayload = z.infer<typeof parcelSentPayload>
export type RefundPayload = z.infer<typeof refundPayload>
export type ArtisanRefundPayload = z.infer<typeof artisanRefundPayload>
export type BuyerMessagePayload = z.infer<typeof buyerMessagePayload>

import { z } from "@medusajs/framework/zod"

import { address, amount, currencyCode, optionalText, text } from "./fields"

const item = z.object({
  title: text,
  variant_title: optionalText,
  quantity: z.number().positive(),
  unit_price: amount,
  total: amount,
  /** Absolute URL of a picture; anything but http(s) is left out of the mail. */
  thumbnail: optionalText,
})

/** As the buyer saw them: with `tax_included` goods and shipping hold their tax, else it is added to them. */
const totals = {
  tax_included: z.boolean().optional(),
  items_total: amount,
  shipping_total: amount,
  tax_total: amount,
  discount_total: amount,
  total: amount,
}

/** What the buyer's confirmation of one order says. */
export const orderConfirmationPayload = z.object({
  order_id: text,
  display_id: z.union([z.number(), text]),
  currency_code: currencyCode,
  buyer_name: optionalText,
  shipping_address: address.nullish(),
  artisan_orders: z.array(z.object({
    /** Null for the house's own products. */
    artisan_name: optionalText,
    items: z.array(item).min(1),
    ...totals,
    shipping_speed: optionalText,
  })).min(1),
  ...totals,
  /** Where the buyer sees the order; without it the look-up page of the storefront. */
  order_url: optionalText,
})

/** What one artisan is told of one sale. */
export const artisanSalePayload = z.object({
  artisan_order_id: text,
  display_id: z.union([z.number(), text]),
  artisan_name: text,
  artisan_handle: text,
  currency_code: currencyCode,
  buyer_name: optionalText,
  shipping_address: address.nullish(),
  items: z.array(item).min(1),
  ...totals,
  commission_total: amount,
  earnings: amount,
  shipping_speed: optionalText,
})

/** The entry of the notification centre about one sale. */
export const saleNotificationPayload = z.object({
  artisan_order_id: text,
  display_id: z.union([z.number(), text]),
  items_count: z.number(),
  total: amount,
  currency_code: currencyCode,
})

/** What the buyer of a delivered order is asked. */
export const reviewInvitationPayload = z.object({
  order_id: text,
  display_id: z.union([z.number(), text]),
  buyer_name: optionalText,
  items: z.array(z.object({ title: text, thumbnail: optionalText })).min(1),
  /** The signed link, relative to the storefront. */
  review_path: text,
  /** Where the buyer says that they want no such mails, relative to the storefront. */
  decline_path: text,
})

/** The entry of the notification centre about one review. */
export const reviewNotificationPayload = z.object({
  review_id: text,
  product_id: text,
  product_title: text,
  rating: z.number(),
  title: optionalText,
  /** The beginning of what was said. */
  excerpt: text,
  customer_name: optionalText,
})

/** The artisan's mail about it. */
export const artisanReviewPayload = reviewNotificationPayload.extend({ artisan_name: text })

export type NoticeAddress = z.infer<typeof address>
export type NoticeItem = z.infer<typeof item>
export type OrderConfirmationPayload = z.infer<typeof orderConfirmationPayload>
export type ArtisanSalePayload = z.infer<typeof artisanSalePayload>
export type SaleNotificationPayload = z.infer<typeof saleNotificationPayload>
export type ReviewInvitationPayload = z.infer<typeof reviewInvitationPayload>
export type ReviewNotificationPayload = z.infer<typeof reviewNotificationPayload>
export type ArtisanReviewPayload = z.infer<typeof artisanReviewPayload>

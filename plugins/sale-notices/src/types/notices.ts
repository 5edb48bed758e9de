import type { ArtisanSalePayload, OrderConfirmationPayload, SaleNotificationPayload } from "./payloads"
import { artisanSalePayload, orderConfirmationPayload } from "./payloads"

/** Every kind of e-mail, with the schema of what it says. */
export const noticePayloads = {
  order_confirmation: orderConfirmationPayload,
  artisan_sale: artisanSalePayload,
}

export type NoticeKind = keyof typeof noticePayloads

interface NoticeOf<Kind extends NoticeKind, Payload> {
  /** Makes the notice once, for instance `order_confirmation:order_01J…`. */
  key: string
  kind: Kind
  /** One e-mail address. A missing or bad one is parked with the reason, and never sent. */
  recipient: string | null | undefined
  order_id: string | null
  artisan_id?: string | null
  payload: Payload
}

/** An e-mail that must leave. */
export type SaleNoticeInput
  = | NoticeOf<"order_confirmation", OrderConfirmationPayload>
    | NoticeOf<"artisan_sale", ArtisanSalePayload>

/** An entry that must appear in an artisan's notification centre. */
export interface ArtisanNotificationInput {
  /** Makes the entry once, for instance `sale:aord_01J…`. */
  key: string
  artisan_id: string
  kind: "sale"
  payload: SaleNotificationPayload
}

import type { ApprovalNotificationPayload, ArtisanInvitationPayload, ArtisanStatusPayload, LowStockNotificationPayload, LowStockPayload, PasswordResetPayload } from "./artisan-notices"
import { artisanInvitationPayload, artisanStatusPayload, lowStockPayload, passwordResetPayload } from "./artisan-notices"
import type { ArtisanRefundPayload, BuyerMessagePayload, ParcelSentPayload, RefundPayload } from "./order-letters"
import { artisanRefundPayload, buyerMessagePayload, parcelSentPayload, refundPayload } from "./order-letters"
import type { ArtisanReviewPayload, ArtisanSalePayload, OrderConfirmationPayload, ReviewInvitationPayload, ReviewNotificationPayload, SaleNotificationPayload } from "./payloads"
import { artisanReviewPayload, artisanSalePayload, orderConfirmationPayload, reviewInvitationPayload } from "./payloads"

/** Every kind of e-mail, with the schema of what it says. */
export const noticePayloads = {
  order_confirmation: orderConfirmationPayload,
  artisan_sale: artisanSalePayload,
  password_reset: passwordResetPayload,
  artisan_invitation: artisanInvitationPayload,
  artisan_status: artisanStatusPayload,
  low_stock: lowStockPayload,
  artisan_review: artisanReviewPayload,
  review_invitation: reviewInvitationPayload,
  parcel_sent: parcelSentPayload,
  refund: refundPayload,
  artisan_refund: artisanRefundPayload,
  buyer_message: buyerMessagePayload,
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
    | NoticeOf<"password_reset", PasswordResetPayload>
    | NoticeOf<"artisan_invitation", ArtisanInvitationPayload>
    | NoticeOf<"artisan_status", ArtisanStatusPayload>
    | NoticeOf<"low_stock", LowStockPayload>
    | NoticeOf<"artisan_review", ArtisanReviewPayload>
    | NoticeOf<"review_invitation", ReviewInvitationPayload>
    | NoticeOf<"parcel_sent", ParcelSentPayload>
    | NoticeOf<"refund", RefundPayload>
    | NoticeOf<"artisan_refund", ArtisanRefundPayload>
    | NoticeOf<"buyer_message", BuyerMessagePayload>

interface NotificationOf<Kind extends string, Payload> {
  /** Makes the entry once, for instance `sale:aord_01J…`. */
  key: string
  artisan_id: string
  kind: Kind
  payload: Payload
}

/** An entry that must appear in an artisan's notification centre. */
export type ArtisanNotificationInput
  = | NotificationOf<"sale", SaleNotificationPayload>
    | NotificationOf<"low_stock", LowStockNotificationPayload>
    | NotificationOf<"approval", ApprovalNotificationPayload>
    | NotificationOf<"review", ReviewNotificationPayload>

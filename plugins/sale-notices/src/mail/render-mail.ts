import Handlebars from "handlebars"

import { PermanentFailure } from "../delivery/permanent-failure"
import type { MailWords, NoticeKind } from "../types"
import {
  artisanInvitationPayload,
  artisanRefundPayload,
  artisanReviewPayload,
  artisanSalePayload,
  artisanStatusPayload,
  buyerMessagePayload,
  lowStockPayload,
  orderConfirmationPayload,
  parcelSentPayload,
  passwordResetPayload,
  refundPayload,
  reviewInvitationPayload,
} from "../types"
import * as artisanSale from "./compiled/artisan-sale"
import * as letter from "./compiled/letter"
import * as orderConfirmation from "./compiled/order-confirmation"
import * as orderLetter from "./compiled/order-letter"
import * as reviewInvitation from "./compiled/review-invitation"
import { oneLine } from "./format/text"
import { artisanInvitationView } from "./views/artisan-invitation"
import { artisanRefundView } from "./views/artisan-refund"
import { artisanReviewView } from "./views/artisan-review"
import { artisanSaleView } from "./views/artisan-sale"
import { artisanStatusView } from "./views/artisan-status"
import { buyerMessageView } from "./views/buyer-message"
import type { MailContext } from "./views/letter"
import { lowStockView } from "./views/low-stock"
import { orderConfirmationView } from "./views/order-confirmation"
import { paragraphsOf } from "./views/order-letter"
import { parcelSentView } from "./views/parcel-sent"
import { passwordResetView } from "./views/password-reset"
import { refundView } from "./views/refund"
import { reviewInvitationView } from "./views/review-invitation"

/** A mail as it is sent. */
export interface Mail {
  subject: string
  html: string
  text: string
  /** Where an answer goes, if not to the marketplace. */
  reply_to: string | null
}

type Render = (payload: unknown, context: MailContext, words?: MailWords) => Mail

/** The marketplace's own words; `{order}` stands for the order's number. */
function ownWords(words: string, payload: unknown): string {
  const { display_id } = payload as { display_id?: string | number }
  return words.replaceAll("{order}", display_id === undefined ? "" : String(display_id))
}

/** Both parts from one view. Unknown names throw, so a template cannot drift from its view; text needs no escaping. */
function mailOf<View extends { subject: string, reply_to?: string | null }>(
  toView: (payload: unknown, context: MailContext) => View,
  source: { html: string, text: string },
): Render {
  const html = Handlebars.compile<View & { intro: string[] }>(source.html, { strict: true, knownHelpersOnly: true })
  const text = Handlebars.compile<View & { intro: string[] }>(source.text, { strict: true, knownHelpersOnly: true, noEscape: true })
  return (payload, context, words) => {
    const view = {
      ...toView(payload, context),
      ...words?.subject && { subject: oneLine(ownWords(words.subject, payload), 200) },
      intro: paragraphsOf(ownWords(words?.intro ?? "", payload)),
    }
    return { subject: view.subject, html: html(view), text: text(view), reply_to: view.reply_to ?? null }
  }
}

/** Every kind's mail. */
const mails: Record<NoticeKind, Render> = {
  order_confirmation: mailOf((payload, context) => orderConfirmationView(orderConfirmationPayload.parse(payload), context), orderConfirmation),
  artisan_sale: mailOf((payload, context) => artisanSaleView(artisanSalePayload.parse(payload), context), artisanSale),
  password_reset: mailOf((payload, context) => passwordResetView(passwordResetPayload.parse(payload), context), letter),
  artisan_invitation: mailOf((payload, context) => artisanInvitationView(artisanInvitationPayload.parse(payload), context), letter),
  artisan_status: mailOf((payload, context) => artisanStatusView(artisanStatusPayload.parse(payload), context), letter),
  low_stock: mailOf((payload, context) => lowStockView(lowStockPayload.parse(payload), context), letter),
  artisan_review: mailOf((payload, context) => artisanReviewView(artisanReviewPayload.parse(payload), context), letter),
  review_invitation: mailOf((payload, context) => reviewInvitationView(reviewInvitationPayload.parse(payload), context), reviewInvitation),
  parcel_sent: mailOf((payload, options) => parcelSentView(parcelSentPayload.parse(payload), options), orderLetter),
  refund: mailOf((payload, options) => refundView(refundPayload.parse(payload), options), orderLetter),
  artisan_refund: mailOf((payload, options) => artisanRefundView(artisanRefundPayload.parse(payload), options), orderLetter),
  buyer_message: mailOf((payload, options) => buyerMessageView(buyerMessagePayload.parse(payload), options), orderLetter),
}

/**
 * Writes the mail of a notice: subject (one line), HTML part, text part.
 * @throws PermanentFailure for an unknown kind or a payload that does not fit: trying again would not help.
 */
export function renderMail(kind: string, payload: unknown, context: MailContext): Mail {
  if (!Object.hasOwn(mails, kind))
    throw new PermanentFailure(`there is no mail of the kind "${kind}".`)
  try {
    return mails[kind as NoticeKind](payload, context, context.texts?.[kind as NoticeKind])
  } catch (error) {
    throw new PermanentFailure(`the mail could not be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

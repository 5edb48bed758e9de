import Handlebars from "handlebars"

import { PermanentFailure } from "../delivery/permanent-failure"
import type { SaleNoticesOptions } from "../modules/sale-notices/options"
import type { NoticeKind } from "../types"
import { artisanSalePayload, orderConfirmationPayload } from "../types"
import * as artisanSale from "./compiled/artisan-sale"
import * as orderConfirmation from "./compiled/order-confirmation"
import { artisanSaleView } from "./views/artisan-sale"
import { orderConfirmationView } from "./views/order-confirmation"

interface Mail {
  subject: string
  html: string
  text: string
}

type Render = (payload: unknown, options: SaleNoticesOptions) => Mail

/** Both parts from one view. Unknown names throw, so a template cannot drift from its view; text needs no escaping. */
function mailOf<View extends { subject: string }>(
  toView: (payload: unknown, options: SaleNoticesOptions) => View,
  source: { html: string, text: string },
): Render {
  const html = Handlebars.compile<View>(source.html, { strict: true, knownHelpersOnly: true })
  const text = Handlebars.compile<View>(source.text, { strict: true, knownHelpersOnly: true, noEscape: true })
  return (payload, options) => {
    const view = toView(payload, options)
    return { subject: view.subject, html: html(view), text: text(view) }
  }
}

/** Every kind's mail. */
const mails: Record<NoticeKind, Render> = {
  order_confirmation: mailOf((payload, options) => orderConfirmationView(orderConfirmationPayload.parse(payload), options), orderConfirmation),
  artisan_sale: mailOf((payload, options) => artisanSaleView(artisanSalePayload.parse(payload), options), artisanSale),
}

/**
 * Writes the mail of a notice: subject (one line), HTML part, text part.
 * @throws PermanentFailure for an unknown kind or a payload that does not fit: trying again would not help.
 */
export function renderMail(kind: string, payload: unknown, options: SaleNoticesOptions): Mail {
  if (!Object.hasOwn(mails, kind))
    throw new PermanentFailure(`there is no mail of the kind "${kind}".`)
  try {
    return mails[kind as NoticeKind](payload, options)
  } catch (error) {
    throw new PermanentFailure(`the mail could not be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

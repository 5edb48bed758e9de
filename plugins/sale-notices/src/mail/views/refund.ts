import type { SaleNoticesOptions } from "../../modules/sale-notices/options"
import type { RefundPayload } from "../../types"
import { moneyFormat } from "../format/money"
import { oneLine } from "../format/text"
import { becauseYouOrdered, orderLink, paragraphsOf, toPieces } from "./order-letter"
import type { OrderLetter } from "./order-letter"

function whatComesBack({ refunded_total }: RefundPayload, amount: string): string {
  return refunded_total > 0
    ? `${amount} goes back to the card or account that you paid with. Banks take up to ten days to show it.`
    : "You have not been charged for it."
}

/** What the buyer reads when money comes back, with or without the things being called off. */
export function refundView(payload: RefundPayload, options: SaleNoticesOptions): OrderLetter {
  const displayId = oneLine(String(payload.display_id), 40)
  const maker = oneLine(payload.artisan_name, 120) || options.marketplaceName
  const amount = moneyFormat(payload.currency_code, options.locale)(payload.refunded_total)
  const heading = payload.is_cancellation ? "Part of your order was cancelled" : `You get ${amount} back`
  return {
    subject: payload.is_cancellation ? `Cancelled: your things from ${maker} (order #${displayId})` : `${amount} back for your order #${displayId}`,
    preheader: payload.refunded_total > 0 ? `${amount} goes back to you` : `Order #${displayId}`,
    marketplace: options.marketplaceName,
    about: maker,
    heading,
    paragraphs: [
      payload.is_cancellation
        ? `These things of your order #${displayId} will not be sent. Everything else in it stays as it is.`
        : `For your order #${displayId} you get money back.`,
      whatComesBack(payload, amount),
    ],
    link: orderLink(options),
    pieces: toPieces(payload.items),
    panel_label: "The reason",
    panel: paragraphsOf(payload.reason ?? ""),
    footer: becauseYouOrdered(options),
  }
}

import type { SaleNoticesOptions } from "../../modules/sale-notices/options"
import type { ArtisanRefundPayload } from "../../types"
import { moneyFormat } from "../format/money"
import { oneLine } from "../format/text"
import { paragraphsOf, toPieces } from "./order-letter"
import type { OrderLetter } from "./order-letter"
import { saleLink } from "./sale-link"

/** What the artisan reads when money of a sale goes back to the buyer. */
export function artisanRefundView(payload: ArtisanRefundPayload, options: SaleNoticesOptions): OrderLetter {
  const money = moneyFormat(payload.currency_code, options.locale)
  const displayId = oneLine(String(payload.display_id), 40)
  const buyer = oneLine(payload.buyer_name, 120) || "The buyer"
  const sums = payload.refunded_total > 0
    ? `${buyer} gets ${money(payload.refunded_total)} back. ${options.marketplaceName} gives up ${money(payload.commission_reversed)} of its commission.`
    : `${buyer} had not been charged yet.`
  return {
    subject: payload.is_cancellation ? `Cancelled: order #${displayId}` : `Refund for order #${displayId}`,
    preheader: sums,
    marketplace: options.marketplaceName,
    about: oneLine(payload.artisan_name, 120),
    heading: payload.is_cancellation ? `Order #${displayId} was cancelled` : `A refund for order #${displayId}`,
    paragraphs: [payload.is_cancellation ? "Please do not send these things any more. Their stock is yours to sell again." : "Your part of the order changes in money only.", sums],
    link: saleLink(payload, options),
    pieces: toPieces(payload.items),
    panel_label: "The reason",
    panel: paragraphsOf(payload.reason ?? ""),
    footer: `You receive this e-mail because ${oneLine(payload.artisan_name, 120)} sells at ${options.marketplaceName}.`,
  }
}

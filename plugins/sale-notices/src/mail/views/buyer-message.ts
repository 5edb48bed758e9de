import type { SaleNoticesOptions } from "../../modules/sale-notices/options"
import type { BuyerMessagePayload } from "../../types"
import { oneLine } from "../format/text"
import { becauseYouOrdered, orderLink, paragraphsOf } from "./order-letter"
import type { OrderLetter } from "./order-letter"

/** What an artisan writes to a buyer, as plain words. */
export function buyerMessageView(payload: BuyerMessagePayload, options: SaleNoticesOptions): OrderLetter & { reply_to: string | null } {
  const reply_to = payload.reply_to ?? null
  const displayId = oneLine(String(payload.display_id), 40)
  const artisan = oneLine(payload.artisan_name, 120) || options.marketplaceName
  return {
    subject: `${artisan} has written to you about order #${displayId}`,
    preheader: oneLine(payload.message, 120),
    marketplace: options.marketplaceName,
    about: artisan,
    heading: "A message about your order",
    paragraphs: paragraphsOf(payload.message),
    link: orderLink(options),
    pieces: [],
    panel_label: "",
    panel: [],
    footer: `${artisan} wrote this about your order #${displayId}${reply_to ? ": answer this e-mail, and they read it" : "; answers to this e-mail do not reach them"}. ${becauseYouOrdered(options)}`,
    reply_to,
  }
}

import type { SaleNoticesOptions } from "../../modules/sale-notices/options"
import type { ParcelSentPayload } from "../../types"
import { addressLines } from "../format/address"
import { oneLine, webUrl } from "../format/text"
import { becauseYouOrdered, orderLink, toPieces } from "./order-letter"
import type { OrderLetter } from "./order-letter"

function howItTravels(payload: ParcelSentPayload): string[] {
  const carrier = oneLine(payload.carrier, 60)
  const number = oneLine(payload.tracking_number, 100)
  if (number)
    return [`${carrier ? `It travels with ${carrier}. ` : ""}Tracking number: ${number}`]
  return carrier ? [`It travels with ${carrier}.`] : []
}

/** What the buyer reads when a parcel has left. */
export function parcelSentView(payload: ParcelSentPayload, options: SaleNoticesOptions): OrderLetter {
  const displayId = oneLine(String(payload.display_id), 40)
  const maker = oneLine(payload.artisan_name, 120) || options.marketplaceName
  const url = webUrl(payload.tracking_url)
  return {
    subject: `On its way: your parcel from ${maker}`,
    preheader: `Order #${displayId}`,
    marketplace: options.marketplaceName,
    about: maker,
    heading: "Your parcel is on its way",
    paragraphs: [`${maker} has sent these things of your order #${displayId}.`, ...howItTravels(payload)],
    link: url ? { url, label: "Follow the parcel" } : orderLink(options),
    pieces: toPieces(payload.items),
    panel_label: "It goes to",
    panel: addressLines(payload.shipping_address, options.locale),
    footer: becauseYouOrdered(options),
  }
}

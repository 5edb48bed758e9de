import type { SaleNoticesOptions } from "../../modules/sale-notices/options"
import type { OrderConfirmationPayload } from "../../types"
import { addressLines } from "../format/address"
import { moneyFormat } from "../format/money"
import { listNames, oneLine, webUrl } from "../format/text"
import { shippingLabel, toItemView, toTotalRows } from "./parts"

function whoMakesIt(artisans: string[]): string {
  if (artisans.length === 0)
    return "We will prepare it for you."
  return artisans.length === 1
    ? `${artisans[0]} has been told, and will prepare it for you.`
    : `${listNames(artisans)} have been told, and each will prepare their part for you.`
}

/** What the buyer reads: thanks, each artisan's part, the sums, the address. */
export function orderConfirmationView(payload: OrderConfirmationPayload, options: SaleNoticesOptions) {
  const { marketplaceName: marketplace, storefrontUrl } = options
  const money = moneyFormat(payload.currency_code, options.locale)
  const displayId = oneLine(String(payload.display_id), 40)
  const buyer = oneLine(payload.buyer_name, 80)
  const artisans = payload.artisan_orders.map(part => oneLine(part.artisan_name))
  const makers = artisans.map(name => name || marketplace)
  const url = webUrl(payload.order_url) ?? (storefrontUrl ? `${storefrontUrl}/order/lookup` : null)
  return {
    subject: `Your order #${displayId} at ${marketplace}`,
    preheader: `${money(payload.total)}, made by ${listNames(makers)}`,
    marketplace,
    heading: buyer ? `Thank you, ${buyer}!` : "Thank you for your order!",
    display_id: displayId,
    who_makes_it: whoMakesIt(artisans.filter(Boolean)),
    link: url === null ? null : { url, label: "See your order" },
    parts: payload.artisan_orders.map((part, index) => ({
      maker: makers[index],
      items: part.items.map(item => toItemView(item, money)),
      shipping_label: shippingLabel(part.shipping_speed),
      shipping_total: money(part.shipping_total),
    })),
    totals: toTotalRows(payload, money, "Total"),
    address_label: "It goes to",
    address: addressLines(payload.shipping_address, options.locale),
  }
}

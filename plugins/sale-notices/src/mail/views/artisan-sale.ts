import type { SaleNoticesOptions } from "../../modules/sale-notices/options"
import type { ArtisanSalePayload } from "../../types"
import { addressLines } from "../format/address"
import { moneyFormat } from "../format/money"
import { listNames, oneLine } from "../format/text"
import { shippingLabel, toItemView, toTotalRows } from "./parts"
import { saleLink } from "./sale-link"

/** What the artisan reads: what was sold, what it earns, where it goes. */
export function artisanSaleView(payload: ArtisanSalePayload, options: SaleNoticesOptions) {
  const money = moneyFormat(payload.currency_code, options.locale)
  const displayId = oneLine(String(payload.display_id), 40)
  const artisan = oneLine(payload.artisan_name, 120)
  const sold = listNames(payload.items.map(item => (item.quantity === 1 ? "" : `${item.quantity} × `) + oneLine(item.title, 70)))
  const congratulations = `Congratulations, you've sold ${sold}`
  const speed = shippingLabel(payload.shipping_speed)
  return {
    subject: congratulations,
    preheader: `Order #${displayId}: you earn ${money(payload.earnings)}`,
    marketplace: options.marketplaceName,
    artisan_name: artisan,
    heading: congratulations,
    summary: `${oneLine(payload.buyer_name, 120) || "A buyer"} has bought from you with order #${displayId}. You earn ${money(payload.earnings)}.`,
    link: saleLink(payload, options),
    items: payload.items.map(item => toItemView(item, money)),
    totals: [
      ...toTotalRows(payload, money, "The buyer pays").map(row => ({ ...row, strong: false })),
      { label: `Commission of ${options.marketplaceName}`, amount: money(-payload.commission_total), strong: false },
      { label: "You earn", amount: money(payload.earnings), strong: true },
    ],
    address_label: payload.shipping_speed ? `Send it to (${speed.toLowerCase()})` : "Send it to",
    address: addressLines(payload.shipping_address, options.locale),
  }
}

import type { SaleNoticesOptions } from "../../modules/sale-notices/options"

/** Where an artisan sees a sale: the dashboard where there is one, else the own page in the shop. */
export function saleLink(sale: { artisan_order_id: string, artisan_handle: string }, { dashboardUrl, storefrontUrl }: SaleNoticesOptions) {
  if (dashboardUrl)
    return { url: `${dashboardUrl}/orders/${encodeURIComponent(sale.artisan_order_id)}`, label: "See the sale" }
  return storefrontUrl
    ? { url: `${storefrontUrl}/artisans/${encodeURIComponent(sale.artisan_handle)}`, label: "See your shop" }
    : null
}

import type { Parcel } from "./read-parcels"

/** What buyer, artisan and admin see of a parcel. */
export function presentParcel({ id, carrier, tracking_number, tracking_url, shipped_at, delivered_at, canceled_at, items }: Parcel) {
  return {
    id,
    carrier,
    tracking_number,
    tracking_url,
    shipped_at,
    delivered_at,
    canceled_at,
    items: items.map(({ line_item_id, title, quantity }) => ({ line_item_id, title, quantity })),
  }
}

/** The buyer is told of parcels that have left: what is packed may still be unpacked. */
export function isOnItsWay(parcel: Parcel): boolean {
  return parcel.canceled_at === null && (parcel.shipped_at !== null || parcel.delivered_at !== null)
}

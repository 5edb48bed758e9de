import { fromMinor } from "@craftmart/money"

import { listSpeeds } from "./list-speeds"
import { groupByArtisan } from "./quote-artisan-shipping"
import type { ShippingFacts } from "./quote-lines"
import type { ShippingWish, Speed } from "./types"

/** What a buyer may choose for one artisan's parcel; amounts in major units, no options: not delivered there. */
export type ArtisanOffer = {
  artisan: { id: string, name: string, handle: string } | null
  item_ids: string[]
  options: { speed: Speed, amount: number, min_days: number, max_days: number }[]
}

/** The offers for the lines, by artisan in the order of the lines. */
export function presentOffers(
  { lines, rates, owners }: ShippingFacts,
  destination: Pick<ShippingWish, "country_code" | "currency_code">,
): ArtisanOffer[] {
  return [...groupByArtisan(lines)].map(([artisanId, own]) => {
    const owner = owners.get(artisanId ?? "")
    const trading = owner === undefined || owner.status === "active"
    const offers = trading ? listSpeeds(artisanId, own, rates, destination) : []
    return {
      artisan: owner ? { id: owner.artisan_id, name: owner.name, handle: owner.handle } : null,
      item_ids: own.map(line => line.id),
      options: offers.map(offer => ({ ...offer, amount: Number(fromMinor(offer.amount, destination.currency_code)) })),
    }
  })
}

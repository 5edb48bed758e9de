import { chooseRate, ratesOf } from "./choose-rate"
import { priceParcel } from "./price-parcel"
import type { ArtisanParcel, ShippingLine, ShippingQuote, ShippingRate, ShippingWish } from "./types"

/** The lines by artisan, in the order of appearance. */
export function groupByArtisan(lines: readonly ShippingLine[]): Map<string | null, ShippingLine[]> {
  const groups = new Map<string | null, ShippingLine[]>()
  for (const line of lines)
    groups.set(line.artisan_id, [...groups.get(line.artisan_id) ?? [], line])
  return groups
}

function quoteParcel(
  artisanId: string | null,
  lines: readonly ShippingLine[],
  rates: readonly ShippingRate[],
  wish: ShippingWish,
): ArtisanParcel {
  const wished = artisanId === null ? wish.speed : wish.speeds[artisanId] ?? wish.speed
  const rate = chooseRate(wished, wish.country_code, ratesOf(artisanId, rates, wish.currency_code))
  return {
    artisan_id: artisanId,
    line_ids: lines.map(line => line.id),
    speed: rate?.speed ?? wished,
    amount: rate ? priceParcel(lines, rate) : 0n,
    deliverable: rate !== undefined,
    min_days: rate?.min_days ?? null,
    max_days: rate?.max_days ?? null,
  }
}

/**
 * What it costs that every artisan sends one parcel: the first item, each further item, nothing above the amount
 * that the artisan set. An artisan's price depends on that artisan's lines and rates alone.
 * Pass only lines that need shipping, currency codes in lower case.
 */
export function quoteArtisanShipping({ lines, rates, ...wish }: ShippingWish & {
  lines: readonly ShippingLine[]
  rates: readonly ShippingRate[]
}): ShippingQuote {
  const parcels = [...groupByArtisan(lines)].map(([artisanId, own]) => quoteParcel(artisanId, own, rates, wish))
  return { parcels, total: parcels.reduce((sum, parcel) => sum + parcel.amount, 0n) }
}

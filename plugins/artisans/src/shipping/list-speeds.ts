import { rateAt, ratesOf } from "./choose-rate"
import { priceParcel } from "./price-parcel"
import { speeds } from "./types"
import type { ShippingLine, ShippingRate, ShippingWish, Speed } from "./types"

export type SpeedOffer = { speed: Speed, amount: bigint, min_days: number, max_days: number }

/** The speeds at which an artisan delivers these lines, with prices in minor units; none: not delivered there. */
export function listSpeeds(
  artisanId: string | null,
  lines: readonly ShippingLine[],
  rates: readonly ShippingRate[],
  { country_code, currency_code }: Pick<ShippingWish, "country_code" | "currency_code">,
): SpeedOffer[] {
  const own = ratesOf(artisanId, rates, currency_code)
  return speeds.flatMap((speed) => {
    const rate = rateAt(speed, country_code, own)
    return rate ? [{ speed, amount: priceParcel(lines, rate), min_days: rate.min_days, max_days: rate.max_days }] : []
  })
}

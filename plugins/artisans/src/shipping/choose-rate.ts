import type { ShippingRate, Speed } from "./types"

/** How the house delivers as long as it has no rates of its own: free, everywhere. */
function freeHouseRate(currency_code: string): ShippingRate {
  return {
    artisan_id: null,
    zone: "*",
    in_zone: false,
    speed: "standard",
    currency_code,
    first_item: 0,
    additional_item: 0,
    free_above: null,
    min_days: 3,
    max_days: 7,
  }
}

/** The rates of one artisan (or the house) in a currency. */
export function ratesOf(artisanId: string | null, rates: readonly ShippingRate[], currency: string): ShippingRate[] {
  const own = rates.filter(rate => rate.artisan_id === artisanId)
  if (artisanId === null && own.length === 0)
    return [freeHouseRate(currency)]
  return own.filter(rate => rate.currency_code === currency)
}

/** The rate for exactly this speed: the destination's own, else its zone's, else the one for everywhere else. */
export function rateAt(speed: Speed, country: string | null, rates: readonly ShippingRate[]): ShippingRate | undefined {
  const atSpeed = rates.filter(rate => rate.speed === speed)
  return atSpeed.find(rate => rate.zone === country)
    ?? atSpeed.find(rate => rate.in_zone)
    ?? atSpeed.find(rate => rate.zone === "*")
}

/**
 * The rate that a parcel travels by: at the wished speed, else standard.
 * Express is a wish that some artisans cannot grant; standard is what everybody may count on, so it never
 * turns into express by itself. Undefined: the artisan does not deliver there.
 */
export function chooseRate(speed: Speed, country: string | null, rates: readonly ShippingRate[]): ShippingRate | undefined {
  return rateAt(speed, country, rates) ?? rateAt("standard", country, rates)
}

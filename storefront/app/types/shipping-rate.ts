import type { ShippingRate } from "./own-artisan"

export const RATE_FIELDS = ["first_item", "additional_item", "free_above", "min_days", "max_days"] as const
export type RateField = typeof RATE_FIELDS[number]

/** A rate while it is edited: the fields as they are typed. */
export type RateDraft = Pick<ShippingRate, "zone" | "speed" | "currency_code"> & Record<RateField, string> & {
  /** Tells the rows apart while zones and speeds change. */
  key: string
}

/** What is wrong with a field of a rate; the words are `rates.problem.*`. */
export type RateProblem = "amount" | "days" | "order" | "twice" | "limit"

import { hasItsDecimals } from "@craftmart/money"
import { z } from "@medusajs/framework/zod"

import { amount, decimalsOf } from "./amount"

const MOST_RATES = 300
const days = z.number().int().min(0).max(365)

/** Countries are lower case; a zone's id is taken as it is. */
const zone = z.string().trim()
  .regex(/^(?:[a-z]{2}|[A-Z]{2}|\*|shipzone_\w{1,60})$/, "must be a country's two letters, a zone's id, or * for everywhere else")
  .transform(zone => zone.length === 2 ? zone.toLowerCase() : zone)

const rate = z.strictObject({
  zone,
  speed: z.enum(["standard", "express"]),
  currency_code: z.string().trim().toLowerCase().regex(/^[a-z]{3}$/, "must be a currency's three letters"),
  first_item: amount,
  additional_item: amount,
  free_above: amount.nullable().default(null),
  min_days: days,
  max_days: days,
})

/** What an artisan charges for a parcel: everything of a rate but its id. Amounts in major units. */
export type ShippingRateInput = z.infer<typeof rate>

/** What is wrong with a rate beyond its single fields, with the field that shows it. */
function faultsOf(rate: ShippingRateInput): { field: keyof ShippingRateInput, message: string }[] {
  const { currency_code, min_days, max_days } = rate
  const amounts = (["first_item", "additional_item", "free_above"] as const).filter(field => !hasItsDecimals(rate[field] ?? 0, currency_code))
  return [
    ...amounts.map(field => ({ field, message: decimalsOf(currency_code) })),
    ...max_days < min_days ? [{ field: "max_days" as const, message: "must not be less than min_days" }] : [],
  ]
}

/** All rates of an artisan: each zone, speed and currency once. */
export const shippingRates = z.array(rate).max(MOST_RATES).superRefine((rates, context) => {
  const seen = new Set<string>()
  rates.forEach((rate, index) => {
    for (const { field, message } of faultsOf(rate))
      context.addIssue({ code: "custom", path: [index, field], message })
    const key = `${rate.zone} ${rate.speed} ${rate.currency_code}`
    if (seen.has(key))
      context.addIssue({ code: "custom", path: [index, "zone"], message: "has a rate for this speed and currency already" })
    seen.add(key)
  })
})

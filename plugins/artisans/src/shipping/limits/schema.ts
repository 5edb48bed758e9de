import { hasItsDecimals } from "@craftmart/money"
import { z } from "@medusajs/framework/zod"

import { amount, decimalsOf } from "../amount"
import { limitedFields } from "./fields"

const range = z.strictObject({
  /** Null: as little as the artisan likes. */
  min: amount.nullable(),
  /** Null: as much as the artisan likes. */
  max: amount.nullable(),
})

/** The least and the most that artisans may ask, in major units. */
export const LimitRanges = z.strictObject({ first_item: range, additional_item: range })

export type ShippingLimitRanges = z.infer<typeof LimitRanges>

/** The limits of the rates in a currency. */
export type ShippingLimit = ShippingLimitRanges & { currency_code: string }

/** The same for a currency, with the decimals that it has. */
export function limitRangesIn(currency: string) {
  return LimitRanges.superRefine((ranges, context) => {
    for (const field of limitedFields) {
      const { min, max } = ranges[field]
      for (const [end, value] of Object.entries({ min, max })) {
        if (value !== null && !hasItsDecimals(value, currency))
          context.addIssue({ code: "custom", path: [field, end], message: decimalsOf(currency) })
      }
      if (min !== null && max !== null && max < min)
        context.addIssue({ code: "custom", path: [field, "max"], message: "must not be less than min" })
    }
  })
}

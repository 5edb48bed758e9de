import { z } from "zod"

import { told } from "./codes"
import { limits } from "./limits"

/** A currency that the marketplace sells in, and how many decimals its amounts have. */
export type Currency = { code: string, decimals: number }

/** The decimals that a number is written with: 2 for 12.34, 0 for 12, 7 for 1e-7. */
export function decimalsOf(amount: number): number {
  const [digits = "", power = "0"] = String(amount).split("e")
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(power))
}

function price({ decimals }: Currency) {
  return z.number(told)
    .max(limits.price, told)
    .refine(amount => amount > 0, "price_not_positive")
    .refine(amount => decimalsOf(amount) <= decimals, "price_too_precise")
}

/** Prices by currency code, in major units; only currencies that the marketplace sells in. */
export function prices(currencies: readonly Currency[]) {
  const known = new Map(currencies.map(currency => [currency.code, price(currency)]))
  return z.record(z.string(told), z.unknown(), told).transform((given, context): Record<string, number> => {
    const accepted: Record<string, number> = {}
    for (const [code, amount] of Object.entries(given)) {
      const result = known.get(code)?.safeParse(amount)
      if (result?.success)
        accepted[code] = result.data
      else
        context.addIssue({ code: "custom", path: [code], message: result?.error.issues[0]?.message ?? "currency_not_sold" })
    }
    return accepted
  })
}

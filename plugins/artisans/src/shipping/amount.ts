import { exponentOf } from "@craftmart/money"
import { z } from "@medusajs/framework/zod"

/** What may be asked for a parcel, in major units. */
export const amount = z.number().min(0).max(1_000_000)

/** What is said of one that has more. */
export function decimalsOf(currency: string): string {
  return `must have at most ${exponentOf(currency)} decimals`
}

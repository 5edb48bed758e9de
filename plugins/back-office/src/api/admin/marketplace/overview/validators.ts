import { currencyCode } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

const MOST_DAYS = 366
const day = z.iso.date()
const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }))
  } catch {
    return false
  }
}

/** Both days belong to the range; days begin at midnight in `time_zone`. */
export const GetOverview = z.strictObject({
  from: day,
  to: day,
  currency_code: currencyCode.optional(),
  time_zone: z.string().max(64).refine(isZone, "is not a time zone").default("UTC"),
})
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "must not be before from" })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < MOST_DAYS * 86_400_000, { path: ["to"], message: `must be within ${MOST_DAYS} days` })

export type GetOverviewQuery = z.infer<typeof GetOverview>

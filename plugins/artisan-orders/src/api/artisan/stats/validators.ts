import { currencyCode } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { countDays, MOST_DAYS } from "../../../stats/range"

const day = z.iso.date("must be a date, YYYY-MM-DD").refine(value => value >= "2000-01-01" && value < "2100-01-01", "must be in this century")

export const GetStats = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  currency_code: currencyCode.optional(),
}).superRefine(({ from, to }, context) => {
  if (from === undefined || to === undefined)
    return
  if (to < from)
    context.addIssue({ code: "custom", path: ["to"], message: "must not be before from" })
  else if (countDays(from, to) > MOST_DAYS)
    context.addIssue({ code: "custom", path: ["from"], message: `must be at most ${MOST_DAYS} days before to` })
})

export type GetStatsQuery = z.infer<typeof GetStats>

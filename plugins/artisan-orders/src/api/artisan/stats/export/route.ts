import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"

import { readDays } from "../../../../stats/read-days"
import { openStats } from "../../../../stats/read-stats"
import { toCsv } from "../../../../stats/to-csv"
import type { GetStatsQuery } from "../validators"

/** The days as a file for a spreadsheet. */
export const GET = answering<ArtisanRequest>(async (req, res) => {
  const { knex, scope } = await openStats(req.scope, req.artisan.id, req.validatedQuery as GetStatsQuery)
  const csv = toCsv(await readDays(knex, scope), scope.currency_code)
  res.setHeader("Content-Disposition", `attachment; filename="sales-${scope.from}-${scope.to}.csv"`)
  res.type("text/csv").send(csv)
})

import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"

import { readStats } from "../../../stats/read-stats"
import type { GetStatsQuery } from "./validators"

/** The artisan's own numbers. */
export const GET = answering<ArtisanRequest>(async (req, res) => {
  res.json(await readStats(req.scope, req.artisan.id, req.validatedQuery as GetStatsQuery))
})

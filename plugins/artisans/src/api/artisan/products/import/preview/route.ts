import { answering } from "@craftmart/http"

import { summaryOf } from "../../../../../csv/plan-import"
import { prepareImport } from "../../../../../csv/prepare-import"
import type { ArtisanRequest } from "../../../../../types/artisan-request"
import type { ImportTableBody } from "../validators"

/** What an import of this table would do, row by row. Nothing is written. */
export const POST = answering<ArtisanRequest<ImportTableBody>>(async (req, res) => {
  const { rows } = await prepareImport(req.scope, req.artisan.id, req.validatedBody.csv)
  res.json({ rows, summary: summaryOf(rows) })
})

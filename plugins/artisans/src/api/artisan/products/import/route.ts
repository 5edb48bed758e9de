import { answering, refuse } from "@craftmart/http"

import { summaryOf } from "../../../../csv/plan-import"
import { prepareImport } from "../../../../csv/prepare-import"
import type { ArtisanRequest } from "../../../../types/artisan-request"
import { saveListingsWorkflow } from "../../../../workflows/save-listings"
import type { ImportTableBody } from "./validators"

/** Makes and changes what the table says, all or nothing. */
export const POST = answering<ArtisanRequest<ImportTableBody>>(async (req, res) => {
  const { rows, listings } = await prepareImport(req.scope, req.artisan.id, req.validatedBody.csv)
  const summary = summaryOf(rows)
  if (summary.error > 0)
    throw refuse({ status: 409, code: "import_has_errors", message: `csv: ${summary.error} rows cannot be imported; nothing was.`, field: "csv" })
  await saveListingsWorkflow(req.scope).run({ input: { artisan_id: req.artisan.id, listings } })
  const updated = listings.filter(({ id }) => id !== undefined).length
  res.json({ rows, summary, created: listings.length - updated, updated })
})

import { answering } from "@craftmart/http"

import { showProduct } from "../../../../../listings/show-product"
import type { ArtisanRequest } from "../../../../../types/artisan-request"
import { removeListingWorkflow } from "../../../../../workflows/remove-listing"

/** Brings back, as a draft, what was taken away. */
export const POST = answering<ArtisanRequest>(async (req, res) => {
  const id = req.params.id ?? ""
  await removeListingWorkflow(req.scope).run({ input: { artisan_id: req.artisan.id, product_id: id, removed: false } })
  res.json(await showProduct(req.scope, req.artisan.id, id))
})

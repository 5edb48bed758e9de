import { answering } from "@craftmart/http"

import { copyOf } from "../../../../../listings/copy-of"
import { showProduct } from "../../../../../listings/show-product"
import type { ArtisanRequest } from "../../../../../types/artisan-request"
import { saveListingsWorkflow } from "../../../../../workflows/save-listings"

/** A draft that starts as this product. */
export const POST = answering<ArtisanRequest>(async (req, res) => {
  const { product } = await showProduct(req.scope, req.artisan.id, req.params.id ?? "")
  const { result: [id] } = await saveListingsWorkflow(req.scope).run({
    input: { artisan_id: req.artisan.id, listings: [{ copy_of: product.id, listing: copyOf(product) }] },
  })
  res.status(201).json(await showProduct(req.scope, req.artisan.id, id ?? ""))
})

import { answering, parse } from "@craftmart/http"
import { listingChangesSchema, listingSchema } from "@craftmart/listing"

import { readCurrencies } from "../../../../listings/currencies"
import { showProduct } from "../../../../listings/show-product"
import { toListing } from "../../../../listings/to-listing"
import type { ArtisanRequest } from "../../../../types/artisan-request"
import { removeListingWorkflow } from "../../../../workflows/remove-listing"
import { saveListingsWorkflow } from "../../../../workflows/save-listings"

export const GET = answering<ArtisanRequest>(async (req, res) => {
  res.json(await showProduct(req.scope, req.artisan.id, req.params.id ?? ""))
})

/** Changes what the body names; the listing as a whole must still be one. */
export const POST = answering<ArtisanRequest>(async (req, res) => {
  const currencies = await readCurrencies(req.scope)
  const { product } = await showProduct(req.scope, req.artisan.id, req.params.id ?? "")
  const changes = parse(listingChangesSchema(currencies), req.body)
  const listing = parse(listingSchema(currencies), { ...toListing(product), ...changes })
  await saveListingsWorkflow(req.scope).run({ input: { artisan_id: req.artisan.id, listings: [{ id: product.id, listing }] } })
  res.json(await showProduct(req.scope, req.artisan.id, product.id))
})

/** Takes the product out of the shop and away; it can be restored. */
export const DELETE = answering<ArtisanRequest>(async (req, res) => {
  const id = req.params.id ?? ""
  await removeListingWorkflow(req.scope).run({ input: { artisan_id: req.artisan.id, product_id: id, removed: true } })
  res.json({ id, object: "product", deleted: true })
})

import { answering, parse } from "@craftmart/http"
import { listingSchema } from "@craftmart/listing"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { readCurrencies } from "../../../listings/currencies"
import { listProducts } from "../../../listings/list-products"
import { readMaker } from "../../../listings/maker"
import { presentShort } from "../../../listings/present"
import { productFields } from "../../../listings/product"
import { readProducts } from "../../../listings/read-products"
import { showProduct } from "../../../listings/show-product"
import type { ArtisanRequest } from "../../../types/artisan-request"
import { saveListingsWorkflow } from "../../../workflows/save-listings"
import type { ListArtisanProductsQuery } from "./validators"

/** The own products, a page at a time, and how many each tab has. */
export const GET = answering<ArtisanRequest<unknown, ListArtisanProductsQuery>>(async (req, res) => {
  const query = req.validatedQuery
  const { ids, count, counts } = await listProducts(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.artisan.id, query)
  const maker = await readMaker(req.scope, req.artisan.id)
  const products = await readProducts(req.scope, ids, productFields.short)
  res.json({
    products: products.map(product => presentShort(product, maker)),
    count,
    limit: query.limit,
    offset: query.offset,
    counts,
  })
})

/** A new listing, as a draft or straight into the shop. */
export const POST = answering<ArtisanRequest>(async (req, res) => {
  const listing = parse(listingSchema(await readCurrencies(req.scope)), req.body)
  const { result: [id] } = await saveListingsWorkflow(req.scope).run({ input: { artisan_id: req.artisan.id, listings: [{ listing }] } })
  res.status(201).json(await showProduct(req.scope, req.artisan.id, id ?? ""))
})

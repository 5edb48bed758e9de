import { answering, parse } from "@craftmart/http"
import { bulkSchema } from "@craftmart/listing"

import { readCurrencies } from "../../../../listings/currencies"
import { readMaker } from "../../../../listings/maker"
import { presentShort } from "../../../../listings/present"
import { productFields } from "../../../../listings/product"
import { readProducts } from "../../../../listings/read-products"
import type { ArtisanRequest } from "../../../../types/artisan-request"
import { changePricesAndStockWorkflow } from "../../../../workflows/change-prices-and-stock"

/** Prices and stock of many variants, all or none. */
export const POST = answering<ArtisanRequest>(async (req, res) => {
  const { products: changes } = parse(bulkSchema(await readCurrencies(req.scope)), req.body)
  const { result: ids } = await changePricesAndStockWorkflow(req.scope).run({ input: { artisan_id: req.artisan.id, changes } })
  const maker = await readMaker(req.scope, req.artisan.id)
  const products = await readProducts(req.scope, ids, productFields.short)
  res.json({ updated: changes.length, products: products.map(product => presentShort(product, maker)) })
})

import { answering } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { toCsv } from "../../../../csv/to-csv"
import { readCategories } from "../../../../listings/categories"
import { readCurrencies } from "../../../../listings/currencies"
import { listProducts } from "../../../../listings/list-products"
import { readMaker } from "../../../../listings/maker"
import { presentProduct } from "../../../../listings/present"
import { readProducts } from "../../../../listings/read-products"
import type { ArtisanRequest } from "../../../../types/artisan-request"

/** More than this is not a table any more; it is written in one go. */
const MOST = 10_000

/** All own products as a table that a spreadsheet opens. */
export const GET = answering<ArtisanRequest>(async (req, res) => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { ids } = await listProducts(knex, req.artisan.id, { deleted: false, order: "title", limit: MOST, offset: 0 })
  const maker = await readMaker(req.scope, req.artisan.id)
  const products = (await readProducts(req.scope, ids)).map(product => presentProduct(product, maker))
  const categories = new Map((await readCategories(req.scope)).map(({ id, path }) => [id, path]))
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader("Content-Disposition", `attachment; filename="products-${maker.handle}.csv"`)
  res.send(toCsv(products, categories, await readCurrencies(req.scope)))
})

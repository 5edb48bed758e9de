import type { MedusaContainer } from "@medusajs/framework/types"

import { readCategories } from "../listings/categories"
import { readCurrencies } from "../listings/currencies"
import { readMaker } from "../listings/maker"
import { presentProduct } from "../listings/present"
import { ownIds, readProducts } from "../listings/read-products"
import type { ImportPlan } from "./plan-import"
import { planImport } from "./plan-import"
import { readTable } from "./read-table"

/** Reads a table and works out what its import would do. @throws a 400 refusal for what is not such a table. */
export async function prepareImport(container: MedusaContainer, artisanId: string, csv: string): Promise<ImportPlan> {
  const currencies = await readCurrencies(container)
  const rows = readTable(csv, currencies)
  const own = await ownIds(container, artisanId, rows.flatMap(({ cells }) => cells.product_id || []))
  const maker = await readMaker(container, artisanId)
  const products = (await readProducts(container, [...own])).map(product => presentProduct(product, maker))
  const categories = await readCategories(container)
  return planImport(rows, {
    currencies,
    categories: new Map(categories.map(({ id, path }) => [path.toLowerCase(), id])),
    products: new Map(products.map(product => [product.id, product])),
  })
}

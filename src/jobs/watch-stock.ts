import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { productsToWatch } from "../low-stock/find-products"
import { watchStock } from "../low-stock/watch-stock"
import { wakeOutbox } from "../telling/tell"

const BATCH = 500

/** Finds what events have missed: a crash, a script, a change by SQL, another threshold. */
export default async function watchAllStock(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let told = 0
  let after = ""
  for (let ids = await productsToWatch(knex, after, BATCH); ids.length > 0; ids = await productsToWatch(knex, after, BATCH)) {
    told += await watchStock(knex, ids)
    after = ids.at(-1) ?? after
  }
  if (told > 0)
    await wakeOutbox(container)
}

export const config = {
  name: "watch-stock",
  schedule: "*/10 * * * *",
}

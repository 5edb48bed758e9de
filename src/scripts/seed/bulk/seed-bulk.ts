import type { MedusaContainer } from "@medusajs/framework/types"
import type { Demo } from "../read-data"
import type { ShopSize } from "./parse-size"

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { copyArtisans } from "./copy-artisans"
import { copyProducts } from "./copy-products"
import { indexCopies, readSources } from "./index-copies"

/** Copies of each product that are written in one transaction. */
const SETS_AT_ONCE = 8

/**
 * Makes the demo marketplace as large as wanted, for benchmarks: copies of its artisans and products under other
 * names, each with its own prices, stock, owner and search document, written in bulk. It can be broken off and
 * run again; a larger size adds to what is there.
 * @param onProgress hears how many products have been written.
 */
export async function seedBulk(container: MedusaContainer, demo: Demo, size: ShopSize, onProgress: (written: number) => void) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const artisans = demo.artisans.map(({ handle }) => handle)
  const handles = demo.artisans.flatMap(({ products }) => products.map(({ handle }) => handle))
  await copyArtisans(knex, artisans, size.artisans)
  const artisanSets = Math.max(0, Math.floor(size.artisans / artisans.length) - 1)
  const sources = await readSources(container, await productIds(container, handles))
  const wanted = size.products - handles.length
  for (let from = 1, written = 0; written < wanted; from += SETS_AT_ONCE) {
    const copies = await copyProducts(knex, { handles, from, to: from + SETS_AT_ONCE - 1, limit: wanted - written, artisanSets })
    await indexCopies(container, sources, copies)
    written += copies.length
    onProgress(written)
  }
  await knex.raw("analyze")
}

async function productIds(container: MedusaContainer, handles: string[]) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "product", fields: ["id"], filters: { handle: handles } })
  return data.map(({ id }) => id)
}

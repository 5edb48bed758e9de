import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProductQuery } from "./product-query"

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { changedProducts } from "./changed-products"
import { newestChange } from "./newest-change"
import { INDEX, writeDocuments } from "./write-documents"

const BATCH = 200

/** How far a first look goes back behind the newest change: events older than this have long been handled. */
const FIRST_LOOK_MS = 60 * 60 * 1000

/** Changes that were being committed while the last run read; they are read again. */
const OVERLAP_MS = 60 * 1000

/**
 * Writes the documents of all products that changed since a time anew.
 * @param since leave out for a first look.
 * @returns the time to continue from, and how many products were read.
 */
export async function repairIndex(container: MedusaContainer, since?: Date): Promise<{ next?: Date, repaired: number }> {
  if (!await isServing(container))
    return { next: since, repaired: 0 }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const next = new Date(Date.now() - OVERLAP_MS)
  const ids = await changedProducts(query, since ?? await firstLook(query))
  for (let start = 0; start < ids.length; start += BATCH)
    await writeDocuments(container, ids.slice(start, start + BATCH))
  return { next, repaired: ids.length }
}

async function firstLook(query: ProductQuery) {
  return new Date((await newestChange(query)).getTime() - FIRST_LOOK_MS)
}

/** An index that has never been filled is filled by the Search Module itself, when the server starts. */
async function isServing(container: MedusaContainer) {
  const indexes = await container.resolve(Modules.SEARCH).listIndexes()
  return indexes.some(({ name, status }) => name === INDEX && status === "ready")
}

import type { MedusaContainer } from "@medusajs/framework/types"

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { repairIndex } from "../search/product/repair"

/** Where this process has got to; a new process looks back by itself. */
let since: Date | undefined

/** Makes good what events have missed: a crash between a change and its event, a script, a change by SQL. */
export default async function repairSearchIndex(container: MedusaContainer) {
  const { next, repaired } = await repairIndex(container, since)
  since = next
  if (repaired)
    container.resolve(ContainerRegistrationKeys.LOGGER).debug(`Read ${repaired} products anew for the search index.`)
}

export const config = {
  name: "repair-search-index",
  schedule: "*/3 * * * *",
}

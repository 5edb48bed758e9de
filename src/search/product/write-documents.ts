import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { readDocuments } from "./read-documents"

/** The index of what buyers may find. */
export const INDEX = "product"

/** Makes the index say the truth about these products. */
export async function writeDocuments(container: MedusaContainer, ids: string[]): Promise<void> {
  const search = container.resolve(Modules.SEARCH)
  for (const mutation of await readDocuments(container.resolve(ContainerRegistrationKeys.QUERY), [...new Set(ids)])) {
    if (mutation.action === "upsert")
      await search.upsertDocuments({ index: INDEX, documents: mutation.documents })
    else
      await search.deleteDocuments({ index: INDEX, filters: mutation.filters })
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import type { CopiedProduct } from "./copy-products"

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { readDocuments } from "../../../search/product/read-documents"

type Document = Record<string, unknown> & { id: string }

/** The search documents of the products to copy, by id. */
export async function readSources(container: MedusaContainer, ids: string[]): Promise<Map<string, Document>> {
  const mutations = await readDocuments(container.resolve(ContainerRegistrationKeys.QUERY), ids)
  const documents = mutations.flatMap(mutation => mutation.action === "upsert" ? mutation.documents : [])
  return new Map(documents.map(document => [document.id, document]))
}

/** Puts copies into the search index: their sources' documents under their own names. */
export async function indexCopies(container: MedusaContainer, sources: Map<string, Document>, copies: CopiedProduct[]) {
  const documents = copies.flatMap(({ source_id, ...copy }) => {
    const source = sources.get(source_id)
    return source ? [{ ...source, ...copy }] : []
  })
  await container.resolve(Modules.SEARCH).upsertDocuments({ index: "product", documents })
}

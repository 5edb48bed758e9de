import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types"

import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"

import { correctWords } from "./correct-words"
import { LexiconCache } from "./lexicon-cache"
import { readLexicon } from "./read-lexicon"

type Query = { entity?: string, filters?: { q?: unknown }, search_options?: { typo_tolerance?: boolean } }

const INDEX = "product"

/** Likeness by trigrams reads every product: 31 seconds with 100,000 of them, so only a small shop may fall back on it. */
const MOST_PRODUCTS_BY_LIKENESS = 5000

const cache = new LexiconCache()

/**
 * Spells a query that asks for typo tolerance as the shop does, before the search runs. The search is then exact:
 * its facets count what it lists, and it uses the full-text index, where likeness by trigrams would read every
 * product. A query that nothing can be made of is left to those in a small shop, and finds nothing in a large one.
 */
export async function forgiveSpelling(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  for (const query of queriesOf(req.validatedBody ?? req.body)) {
    const { q } = query.filters ?? {}
    if (typeof q === "string" && q.includes("\0"))
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "filters.q holds a NUL character")
    if (query.entity === INDEX && query.search_options?.typo_tolerance && typeof q === "string" && q.trim())
      await spell(req.scope, { ...query, filters: { ...query.filters, q } }, query)
  }
  next()
}

function queriesOf(body: unknown): Query[] {
  const { queries } = body as { queries?: Query[] }
  return Array.isArray(queries) ? queries : [body as Query]
}

async function spell(scope: MedusaContainer, asked: Query & { filters: { q: string } }, query: Query) {
  const search = scope.resolve(Modules.SEARCH)
  const known = await findsSomething(search, asked.filters.q) ? asked.filters.q : await corrected(scope, asked.filters.q)
  query.filters = { ...query.filters, q: known ?? asked.filters.q }
  query.search_options = { ...query.search_options, typo_tolerance: known === undefined && await isSmall(search) }
}

async function corrected(scope: MedusaContainer, q: string): Promise<string | undefined> {
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const spelled = correctWords(q, await cache.get(() => readLexicon(knex)))
  return spelled !== q && await findsSomething(scope.resolve(Modules.SEARCH), spelled) ? spelled : undefined
}

async function isSmall(search: ISearchModuleService): Promise<boolean> {
  const { metadata } = await search.search({ entity: INDEX, pagination: { take: 1 } })
  return (metadata.count ?? Infinity) <= MOST_PRODUCTS_BY_LIKENESS
}

async function findsSomething(search: ISearchModuleService, q: string): Promise<boolean> {
  const { hits } = await search.search({ entity: INDEX, filters: { q }, fields: ["id"], pagination: { take: 1 }, search_options: { count: "none" } })
  return hits.length > 0
}

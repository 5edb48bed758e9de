import type { Artisan } from "~~/app/types/artisan"
import type { Home } from "~~/app/types/home"
import type { SearchResult } from "~~/app/types/search"
import type { ShopCategory } from "~~/app/types/shop"
import { toTeaser } from "~~/app/utils/listing-page"
import { toShelfRequest } from "~~/app/utils/search-request"

const FEATURED = 3
const SHELF = 8

/** The newest products, then one product of each category for its picture. */
export function homeRequests(currency: string, categories: ShopCategory[], arrivals: number): object[] {
  return [
    toShelfRequest(currency, arrivals),
    ...categories.map(category => toShelfRequest(currency, 1, { categories: [category.handle] })),
  ]
}

/** The answers to {@link homeRequests}, in their order, as the home page shows them. */
export function toHome(
  [newest, ...byCategory]: SearchResult[],
  artisans: Artisan[],
  categories: ShopCategory[],
  currency: string,
): Home {
  const pictures = categories.flatMap((category, index) => {
    const picture = category.picture ?? byCategory[index]?.hits[0]?.document.thumbnail
    return picture ? [[category.handle, picture] as const] : []
  })
  return {
    arrivals: spread((newest?.hits ?? []).map(hit => toTeaser(hit.document, currency))).slice(0, SHELF),
    artisans: featured(artisans),
    pictures: Object.fromEntries(pictures),
  }
}

/** The first of each artisan before anybody's second, so that one busy workshop does not fill the shelf. */
function spread<T extends { artisan: { handle: string } | null }>(products: T[]): T[] {
  const seen = new Map<string, number>()
  const ranked = products.map((product) => {
    const handle = product.artisan?.handle ?? ""
    const rank = seen.get(handle) ?? 0
    seen.set(handle, rank + 1)
    return { product, rank }
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ product }) => product)
}

/** Three artisans who have something to tell and to show; others each day. */
function featured(artisans: Artisan[]): Artisan[] {
  const telling = artisans.filter(artisan => artisan.story && artisan.product_count > 0)
  if (telling.length <= FEATURED)
    return telling
  const day = Math.floor(Date.now() / 86_400_000)
  return Array.from({ length: FEATURED }, (_, step) => telling[(day * FEATURED + step) % telling.length]!)
}

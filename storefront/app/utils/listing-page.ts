import type { FacetValue, ListingPage, ProductKind, ProductTeaser } from "../types/listing"
import type { FacetResult, ProductDocument, SearchResult } from "../types/search"
import { PAGE_SIZE, priceField } from "./search-request"

const KINDS = new Set<string>(["one-of-a-kind", "small-batch", "made-to-order"])

/** A document of the index as a grid shows it. */
export function toTeaser(document: ProductDocument, currency: string): ProductTeaser {
  return {
    id: document.id,
    handle: document.handle,
    title: document.title,
    thumbnail: document.thumbnail ?? null,
    artisan: document.artisan_handle && document.artisan_name
      ? { handle: document.artisan_handle, name: document.artisan_name }
      : null,
    price: document[priceField(currency)] ?? null,
    inStock: document.in_stock ?? true,
    kind: toKind(document.kind),
    rating: document.rating_average && document.rating_count
      ? { average: document.rating_average, count: document.rating_count }
      : null,
  }
}

export function toKind(kind: unknown): ProductKind | null {
  return typeof kind === "string" && KINDS.has(kind) ? kind as ProductKind : null
}

/** One search result as a page of a listing. */
export function toListingPage(result: SearchResult, currency: string): ListingPage {
  const facets = result.facets ?? {}
  const stock = valuesOf(facets.in_stock).find(({ value }) => value === "true")
  const price = facets[priceField(currency)]
  return {
    products: result.hits.map(hit => toTeaser(hit.document, currency)),
    count: result.metadata.count ?? result.hits.length,
    facets: {
      categories: valuesOf(facets.category_handles),
      artisans: valuesOf(facets.artisan_handle),
      inStock: stock?.count ?? 0,
      price: price?.type === "stats" && price.count > 0 ? { min: price.min, max: price.max } : null,
    },
  }
}

/** The last page of a listing of so many products; a listing without any has one page. */
export function lastPage(count: number): number {
  return Math.max(1, Math.ceil(count / PAGE_SIZE))
}

function valuesOf(facet: FacetResult | undefined): FacetValue[] {
  return facet?.type === "value" ? facet.values : []
}

import type { ListingState } from "../types/listing"

export const PAGE_SIZE = 24

const FIELDS = ["id", "handle", "title", "thumbnail", "artisan_name", "artisan_handle", "in_stock", "kind", "rating_average", "rating_count"]

/**
 * Where a listing looks while its own filters say nothing: handles of
 * categories and of artisans. The index knows a product's categories and all
 * their parents, so that a parent finds what is in its children.
 */
export interface ListingScope {
  categories?: string[]
  artisans?: string[]
}

interface SearchRequest {
  entity: "product"
  fields: string[]
  filters: Record<string, unknown>
  pagination: Record<string, unknown>
  search_options: Record<string, unknown>
}

/**
 * The body of `POST /store/search` for a listing: one request answers hits,
 * count and facets. Each facet ignores its own filter (disjunctive), so that
 * choosing one artisan does not hide the others.
 */
export function toSearchRequest(state: ListingState, currency: string, scope: ListingScope = {}): SearchRequest {
  const price = priceField(currency)
  return {
    entity: "product",
    fields: [...FIELDS, price],
    filters: filtersOf(state, price, scope),
    pagination: {
      skip: (state.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      ...(orderOf(state, price) && { order: orderOf(state, price) }),
    },
    search_options: {
      ...(state.q && { typo_tolerance: true }),
      disjunctive_facets: true,
      facets: [
        { field: "category_handles", limit: 100 },
        { field: "artisan_handle", limit: 50 },
        "in_stock",
        { field: price, type: "stats" },
      ],
    },
  }
}

/** The body for a few products without facets: a shelf on the home page or below a product. */
export function toShelfRequest(currency: string, take: number, scope: ListingScope = {}): SearchRequest {
  const price = priceField(currency)
  return {
    entity: "product",
    fields: [...FIELDS, price],
    filters: scopeFilters(scope),
    pagination: { take, order: { created_at: "DESC" } },
    search_options: { count: "none" },
  }
}

/** The index' field of the lowest price in a currency. */
export function priceField(currency: string): `price_${string}` {
  return `price_${currency.toLowerCase()}`
}

function filtersOf(state: ListingState, price: string, scope: ListingScope): Record<string, unknown> {
  const range = {
    ...(state.min !== null && { $gte: state.min }),
    ...(state.max !== null && { $lte: state.max }),
  }
  return {
    ...scopeFilters({
      categories: state.categories.length ? state.categories : scope.categories,
      artisans: state.artisans.length ? state.artisans : scope.artisans,
    }),
    ...(state.q && { q: state.q }),
    ...(Object.keys(range).length && { [price]: range }),
    ...(state.inStock && { in_stock: true }),
    ...(state.stars !== null && { rating_average: { $gte: state.stars } }),
  }
}

function scopeFilters({ categories, artisans }: ListingScope): Record<string, unknown> {
  return {
    ...(categories?.length && { category_handles: { $overlaps: categories } }),
    ...(artisans?.length && { artisan_handle: { $in: artisans } }),
  }
}

function orderOf(state: ListingState, price: string): Record<string, "ASC" | "DESC"> | undefined {
  if (state.sort === "newest")
    return { created_at: "DESC" }
  if (state.sort === "price-asc")
    return { [price]: "ASC" }
  if (state.sort === "price-desc")
    return { [price]: "DESC" }
  if (state.sort === "rating")
    return { rating_score: "DESC", rating_count: "DESC" }
  return undefined
}

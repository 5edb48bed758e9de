export const LISTING_SORTS = ["relevance", "newest", "price-asc", "price-desc", "rating"] as const
export type ListingSort = (typeof LISTING_SORTS)[number]

/** Everything a listing shows depends on this, and all of it stands in the address. */
export interface ListingState {
  /** What was typed into the search box; "" in a listing. */
  q: string
  /** Handles. */
  categories: string[]
  /** Handles. */
  artisans: string[]
  /** Major units of the region's currency, inclusive. */
  min: number | null
  max: number | null
  inStock: boolean
  /** The fewest stars on average; null for any. */
  stars: number | null
  sort: ListingSort
  /** From 1. */
  page: number
}

export type ProductKind = "one-of-a-kind" | "small-batch" | "made-to-order"

/** What a product shows of itself in a grid. */
export interface ProductTeaser {
  id: string
  handle: string
  title: string
  thumbnail: string | null
  artisan: { handle: string, name: string } | null
  /** The lowest price of a variant, major units; null where it is not sold in this currency. */
  price: number | null
  inStock: boolean
  kind: ProductKind | null
  /** Null while nobody has rated it. */
  rating: { average: number, count: number } | null
}

export interface FacetValue { value: string, count: number }

/** One page of a listing with what its filters can still do. */
export interface ListingPage {
  products: ProductTeaser[]
  count: number
  facets: {
    categories: FacetValue[]
    artisans: FacetValue[]
    inStock: number
    /** The cheapest and the dearest, ignoring the price filter; null when nothing matches. */
    price: { min: number, max: number } | null
  }
}

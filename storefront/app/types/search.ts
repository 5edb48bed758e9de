/** A document of the search index `product`, as far as the shop reads it. */
export interface ProductDocument {
  id: string
  handle: string
  title: string
  thumbnail?: string | null
  artisan_name?: string | null
  artisan_handle?: string | null
  in_stock?: boolean
  rating_average?: number | null
  rating_count?: number
  kind?: string | null
  [price: `price_${string}`]: number | null | undefined
}

export type FacetResult
  = | { type: "value", values: { value: string, count: number }[] }
    | { type: "range", ranges: { key: string, count: number }[] }
    | { type: "stats", min: number, max: number, count: number }

/** One result of `POST /store/search`. */
export interface SearchResult {
  hits: { id: string, document: ProductDocument }[]
  facets?: Record<string, FacetResult>
  metadata: { skip: number, take: number, count: number | null }
}

export interface SearchResponse { results: SearchResult[] }

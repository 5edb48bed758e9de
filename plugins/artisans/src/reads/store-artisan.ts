/** The columns that a store answer is made of. */
export const storeArtisanFields = [
  "id",
  "handle",
  "name",
  "tagline",
  "story",
  "place",
  "country_code",
  "picture_url",
  "banner_url",
] as const

/** What anyone may see of an artisan. */
export type StoreArtisan = Record<(typeof storeArtisanFields)[number], string | null> & {
  /** Without reviews there is no average. */
  rating: { average: number | null, count: number }
  product_count: number
}

/** Exactly the public fields of an artisan, whatever else the row holds. */
export function presentStoreArtisan(row: Record<string, unknown>, productCount: number): StoreArtisan {
  const shown = Object.fromEntries(storeArtisanFields.map(field => [field, row[field] ?? null]))
  return { ...shown as StoreArtisan, rating: { average: null, count: 0 }, product_count: productCount }
}

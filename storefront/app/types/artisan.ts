/** An artisan as `GET /store/artisans` answers it. */
export interface Artisan {
  id: string
  handle: string
  name: string
  tagline: string | null
  story: string | null
  place: string | null
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string | null
  picture_url: string | null
  banner_url: string | null
  /** `average` is null while nobody has rated. */
  rating: { average: number | null, count: number }
  product_count: number
}

/** The little of an artisan that comes along with a product or a cart line. */
export type ArtisanSummary = Pick<Artisan, "id" | "handle" | "name">
  & Partial<Pick<Artisan, "tagline" | "place" | "story" | "picture_url" | "country_code">>

/** The link row between a product (or a cart line) and its artisan. */
export interface ArtisanLink { artisan_product?: { artisan?: ArtisanSummary | null } | null }

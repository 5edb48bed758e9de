/** `until` is the first day back, `YYYY-MM-DD`; without one it lasts until further notice. */
export interface Vacation { until: string | null, note: string | null }

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
  /** While it lasts, nothing of theirs can be bought. */
  vacation: Vacation | null
}

/** What a vacation follows from, see `vacationOf`. */
interface VacationFields { time_zone: string, vacation_since: string | null, vacation_until: string | null, vacation_note: string | null }

/** The little of an artisan that comes along with a product or a cart line. */
export type ArtisanSummary = Pick<Artisan, "id" | "handle" | "name">
  & Partial<Pick<Artisan, "tagline" | "place" | "story" | "picture_url" | "country_code">>
  & Partial<VacationFields>

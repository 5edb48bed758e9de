import { vacationAt } from "../vacation/vacation"
import type { Vacation, VacationColumns } from "../vacation/vacation"
import type { Rating } from "./read-ratings"

/** The columns that a store answer is made of. */
const storeArtisanFields = [
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

/** Columns that an answer is computed from. */
const hiddenFields = ["time_zone", "vacation_since", "vacation_until", "vacation_note"] as const

/** What Query is asked for. */
export const storeArtisanColumns = [...storeArtisanFields, ...hiddenFields]

/** What anyone may see of an artisan. */
export type StoreArtisan = Record<(typeof storeArtisanFields)[number], string | null> & {
  /** While it lasts, nothing of theirs can be bought; `until` is the first day back. */
  vacation: Vacation | null
  rating: Rating
  product_count: number
}

/** Exactly the public fields of an artisan, whatever else the row holds. */
export function presentStoreArtisan(row: Record<string, unknown> & VacationColumns, productCount: number, rating: Rating | undefined): StoreArtisan {
  const shown = Object.fromEntries(storeArtisanFields.map(field => [field, row[field] ?? null]))
  return { ...shown as StoreArtisan, vacation: vacationAt(row), rating: rating ?? { average: null, count: 0 }, product_count: productCount }
}

/** How fast a parcel travels; each is one calculated shipping option at Medusa. */
export type Speed = "standard" | "express"

/** One speed that an artisan offers for this cart; `amount` in major units, days on the way. */
export interface SpeedOffer {
  speed: Speed
  amount: number
  min_days: number
  max_days: number
}

/** One artisan's parcel, as `GET /store/carts/:id/artisan-shipping` answers it; `artisan` null is the house itself. */
export interface ArtisanParcel {
  artisan: { id: string, name: string, handle: string } | null
  item_ids: string[]
  options: SpeedOffer[]
}

export interface ArtisanShipping {
  currency_code: string
  artisans: ArtisanParcel[]
}

/** The chosen speed by artisan id; the house's own parcel stands under {@link HOUSE}. */
export type SpeedChoice = Record<string, Speed>

/** Key of the house's own parcel in a {@link SpeedChoice}. */
export const HOUSE = "house"

/** What the buyer types in the first step; also the shape of a saved address. */
export interface ContactForm {
  email: string
  first_name: string
  last_name: string
  address_1: string
  address_2: string
  postal_code: string
  city: string
  province: string
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string
  phone: string
}

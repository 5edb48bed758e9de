import type { Amount } from "@craftmart/money"

export const speeds = ["standard", "express"] as const

export type Speed = typeof speeds[number]

/** An artisan's rate, amounts in major units; `artisan_id` null is the house's. */
export type ShippingRate = {
  artisan_id: string | null
  /** ISO 3166-1 alpha-2 in lower case, the id of a zone, or `*` for everywhere else. */
  zone: string
  /** Whether `zone` is the id of the zone that the destination is in. */
  in_zone: boolean
  speed: Speed
  currency_code: string
  first_item: Amount
  additional_item: Amount
  free_above: Amount | null
  min_days: number
  max_days: number
}

/** A line of a cart or an order, and whose product it is; null is the house. */
export type ShippingLine = {
  id: string
  artisan_id: string | null
  quantity: number
  /** Major units, before discounts. */
  unit_price: Amount
}

/** Where the parcels go and how fast. Artisans that `speeds` does not name travel at `speed`. */
export type ShippingWish = {
  country_code: string | null
  currency_code: string
  speed: Speed
  speeds: Readonly<Record<string, Speed>>
}

/** One artisan's parcel and its price. A parcel that cannot be delivered costs nothing and has no time. */
export type ArtisanParcel = {
  artisan_id: string | null
  line_ids: string[]
  /** What the parcel travels at: standard, where express was wished for and the artisan has none. */
  speed: Speed
  /** Minor units of the currency. */
  amount: bigint
  deliverable: boolean
  min_days: number | null
  max_days: number | null
}

/** The parcels in the order in which their artisans appear among the lines; `total` is in minor units. */
export type ShippingQuote = { parcels: ArtisanParcel[], total: bigint }

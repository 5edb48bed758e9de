export type ArtisanStatus = "pending" | "active" | "suspended" | "closed"

/** What an artisan sees of the own profile. */
export interface OwnArtisanProfile {
  id: string
  handle: string
  name: string
  email: string
  status: ArtisanStatus
  tagline: string | null
  story: string | null
  place: string | null
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string | null
  picture_url: string | null
  banner_url: string | null
  suspension_reason: string | null
  /** IANA name, such as `Europe/Berlin`. */
  time_zone?: string | null
  /** `until` is the first day back, `YYYY-MM-DD`; null means until further notice. */
  vacation?: { until: string | null, note: string | null } | null
  notification_preferences?: NotificationPreferences
  /** A product with at most so many pieces left is low; its own threshold goes before this one. */
  low_stock_threshold?: number
}

/** What comes by mail as well; everything appears in the notification centre. */
export type NotificationPreferences = Record<"sale" | "review" | "low_stock" | "approval", boolean>

/** What a parcel to a zone costs at a speed, in major units of its currency. */
export interface ShippingRate {
  /** A country in lower case, the id of one of the marketplace's zones, or `*` for everywhere else. */
  zone: string
  speed: "standard" | "express"
  currency_code: string
  first_item: number
  additional_item: number
  free_above: number | null
  min_days: number
  max_days: number
}

/** The person who is signed in. */
export interface OwnMember {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  role: "owner" | "staff"
}

/** The answer of `GET /artisan/me`. */
export interface OwnArtisan {
  artisan: OwnArtisanProfile
  shipping_rates: ShippingRate[]
  member: OwnMember
  /** An administrator is signed in as this artisan; `member` is that administrator then. */
  support?: { email: string, expires_at: string }
}

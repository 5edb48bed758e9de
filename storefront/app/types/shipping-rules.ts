/** Countries that one rate can be for; administrators say which. */
export interface ShippingZone { id: string, name: string, countries: string[] }

/** The fields of a rate that may have limits. */
export type LimitedField = "first_item" | "additional_item"

/** The least and the most that may be asked, in major units; null: no limit. */
export interface AmountRange { min: number | null, max: number | null }

export type RateLimit = Record<LimitedField, AmountRange> & { currency_code: string }

/** What the marketplace has decided for the rates of all artisans: the answer of `GET /artisan/shipping-rules`. */
export interface ShippingRules { zones: ShippingZone[], limits: RateLimit[] }

import type { ListingCode } from "./codes"

/** What is wrong, and where: `variants.0.prices.eur`. */
export type Problem = { field: string, code: ListingCode }

/** A picture of a listing: just uploaded, or one that it has already. */
export type ListingImage = { upload_id: string, alt: string } | { id: string, alt: string }

export type ListingOption = { title: string, values: string[] }

export type ListingVariant = {
  /** Of a variant that exists; a new one has none. */
  id?: string
  /** The chosen value by option title. */
  options: Record<string, string>
  sku: string | null
  /** Major units by currency code. */
  prices: Record<string, number>
  /** Pieces on the shelf; null when it is made to order. */
  stock: number | null
  /** What the artisan saw there: a number that is left as it was seen changes nothing, and a sale since then is not undone. */
  stock_seen?: number | null
}

/** A listing as the rules see it, defaults filled in. */
export type ListingShape = {
  title: string
  description: string
  category_id: string | null
  tags: string[]
  status: "draft" | "published"
  images: ListingImage[]
  made_to_order: boolean
  /** How long it takes until a parcel leaves, in days. */
  processing_days: { min: number, max: number } | null
  /** What the buyer is asked to write, and whether it must be written. */
  personalisation: { prompt: string, required: boolean } | null
  low_stock_threshold: number | null
  options: ListingOption[]
  variants: ListingVariant[]
}

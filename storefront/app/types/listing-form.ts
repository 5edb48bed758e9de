/** A product as the artisan's own list and page answer it; amounts in major units. */
export interface OwnProduct {
  id: string
  handle: string
  title: string
  status: "draft" | "published"
  category: { id: string, name: string } | null
  tags: string[]
  thumbnail: string | null
  made_to_order: boolean
  processing_days: { min: number, max: number } | null
  personalisation: { prompt: string, required: boolean } | null
  low_stock_threshold: number | null
  options: { title: string, values: string[] }[]
  variants: OwnVariant[]
  /** Null for what is made to order. */
  stock_total: number | null
  created_at: string
  updated_at: string
  deleted_at: string | null
  /** On the product's own page only. */
  description?: string | null
  images?: { id: string, url: string, alt: string | null }[]
}

export interface OwnVariant {
  id: string
  title: string
  sku: string | null
  options: Record<string, string>
  prices: Record<string, number>
  stock: number | null
}

export interface ListingCategory { id: string, name: string, parent_id: string | null, path: string }
export interface ListingCurrency { code: string, decimals: number }

/** One sellable choice as it is typed: amounts and numbers stay text until they are checked. */
export interface VariantRow {
  id?: string
  options: Record<string, string>
  sku: string
  prices: Record<string, string>
  stock: string
  /** What the shop had when the number was shown; undefined for a row of which it has nothing yet. */
  stock_seen?: number | null
}

/** A listing as it is typed. */
export interface ListingForm {
  title: string
  description: string
  category_id: string | null
  tags: string[]
  made_to_order: boolean
  processing_min: string
  processing_max: string
  personalised: boolean
  personalisation_prompt: string
  personalisation_required: boolean
  low_stock_threshold: string
  options: { title: string, values: string[] }[]
  variants: VariantRow[]
}

/** A picture of a listing on its way to, or at, the place where it will live. */
export interface ListingPicture {
  /** Made in the browser; stays the same whatever happens to the picture. */
  key: string
  state: "waiting" | "uploading" | "ready" | "failed"
  /** What is shown: the file itself while it is on its way, then where it lives. */
  url: string
  name: string
  alt: string
  /** 0 to 1 of what has been sent. */
  progress: number
  /** Of a fresh upload that is ready. */
  upload_id?: string
  /** Of a picture that the product has already. */
  image_id?: string
  /** Why it failed, as a code of `seller.picture.problem.*`. */
  problem?: string
}

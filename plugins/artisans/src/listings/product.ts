type Amount = number | string

/** A product of an artisan as Query answers it. */
export type StoredProduct = {
  id: string
  handle: string
  title: string
  description: string | null
  status: string
  thumbnail: string | null
  metadata: Record<string, unknown> | null
  created_at: string | Date
  updated_at: string | Date
  categories?: { id: string, name: string }[]
  tags?: { value: string }[]
  images?: { id: string, url: string, rank: number, metadata?: Record<string, unknown> | null }[]
  options?: { id: string, title: string, values?: { value: string }[] }[]
  variants?: StoredVariant[]
  artisan_product: StoredListing
}

export type StoredVariant = {
  id: string
  title: string
  sku: string | null
  variant_rank: number | null
  manage_inventory: boolean
  options?: { value: string, option?: { title: string } | null }[]
  prices?: { currency_code: string, amount: Amount, price_list_id?: string | null, min_quantity?: Amount | null, rules_count?: number | null }[]
  inventory_items?: { inventory_item_id: string, inventory?: { location_levels?: StoredLevel[] } | null }[]
}

export type StoredLevel = { id: string, location_id: string, stocked_quantity: Amount, reserved_quantity: Amount }

/** What our own table adds to a product. */
export type StoredListing = {
  made_to_order: boolean
  processing_min_days: number | null
  processing_max_days: number | null
  personalisation_prompt: string | null
  personalisation_required: boolean
  low_stock_threshold: number | null
  removed_at: string | Date | null
}

const own = ["made_to_order", "processing_min_days", "processing_max_days", "personalisation_prompt", "personalisation_required", "low_stock_threshold", "removed_at"]

/** The fields of a product in a list. */
const shortFields = [
  ...["id", "handle", "title", "status", "thumbnail", "metadata", "created_at", "updated_at"],
  ...["categories.id", "categories.name", "tags.value"],
  ...["id", "title", "values.value"].map(field => `options.${field}`),
  ...["id", "title", "sku", "variant_rank", "manage_inventory", "options.value", "options.option.title"].map(field => `variants.${field}`),
  ...["currency_code", "amount", "price_list_id", "min_quantity", "rules_count"].map(field => `variants.prices.${field}`),
  "variants.inventory_items.inventory_item_id",
  ...["id", "location_id", "stocked_quantity", "reserved_quantity"].map(field => `variants.inventory_items.inventory.location_levels.${field}`),
  ...own.map(field => `artisan_product.${field}`),
]

/** The fields of a product that is edited. */
export const productFields = {
  short: shortFields,
  full: [...shortFields, "description", ...["id", "url", "rank", "metadata"].map(field => `images.${field}`)],
}

/** What the index needs to know of a product, as Query answers it. */
export type IndexedProduct = {
  id: string
  handle: string
  title: string
  subtitle?: string | null
  description?: string | null
  thumbnail?: string | null
  status: string
  material?: string | null
  metadata?: Record<string, unknown> | null
  created_at: string | Date
  tags?: { value: string }[]
  categories?: IndexedCategory[]
  sales_channels?: { id: string }[]
  variants?: IndexedVariant[]
  artisan_product?: { artisan?: { id: string, handle: string, name: string, status: string } | null } | null
  rating?: { average: number | null, count: number } | null
}

export type IndexedCategory = { id: string, handle: string, name: string, parent_category?: IndexedCategory | null }

export type IndexedVariant = {
  manage_inventory: boolean
  allow_backorder: boolean
  prices?: IndexedPrice[]
  inventory_items?: IndexedInventory[]
}

export type IndexedPrice = {
  amount: number
  currency_code: string
  price_list_id?: string | null
  min_quantity?: number | null
  rules_count?: number | null
}

export type IndexedInventory = {
  required_quantity: number
  inventory?: { location_levels?: { stocked_quantity: number, reserved_quantity: number }[] } | null
}

const category = ["id", "handle", "name"]

/** Categories are read to this depth; the demo's have two levels. */
const CATEGORY_DEPTH = 4

/** The fields of `IndexedProduct`, for Query. */
export const PRODUCT_FIELDS = [
  ...["id", "handle", "title", "subtitle", "description", "thumbnail", "status", "material", "metadata", "created_at"],
  "tags.value",
  ...Array.from({ length: CATEGORY_DEPTH }, (_, depth) => category.map(field => `categories.${"parent_category.".repeat(depth)}${field}`)).flat(),
  "sales_channels.id",
  ...["manage_inventory", "allow_backorder"].map(field => `variants.${field}`),
  ...["amount", "currency_code", "price_list_id", "min_quantity", "rules_count"].map(field => `variants.prices.${field}`),
  "variants.inventory_items.required_quantity",
  ...["stocked_quantity", "reserved_quantity"].map(field => `variants.inventory_items.inventory.location_levels.${field}`),
  ...["id", "handle", "name", "status"].map(field => `artisan_product.artisan.${field}`),
  ...["average", "count"].map(field => `rating.${field}`),
]

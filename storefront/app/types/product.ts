import type { StoreProduct, StoreProductImage, StoreProductVariant } from "@medusajs/types"
import type { ArtisanSummary } from "./artisan"

/** A product as the product page asks for it; amounts are major units of the region's currency. */
export type Product = Omit<StoreProduct, "variants" | "images" | "metadata"> & {
  variants: ProductVariant[] | null
  images: (StoreProductImage & { metadata?: Record<string, unknown> | null })[] | null
  metadata?: Record<string, unknown> | null
  /** Missing while nobody has rated it. */
  rating?: { average: number | null, count: number } | null
  artisan_product?: ({ artisan?: ArtisanSummary | null } & Partial<ProductTerms>) | null
}

/** What the artisan's listing says besides Medusa's product. */
export interface ProductTerms {
  made_to_order: boolean
  /** Days until the parcel leaves. */
  processing_min_days: number | null
  processing_max_days: number | null
  /** What the buyer is asked to write. */
  personalisation_prompt: string | null
  personalisation_required: boolean
}

export type ProductVariant = StoreProductVariant & { inventory_quantity?: number }

export type StockState
  = | { state: "sold-out" }
    | { state: "few", left: number }
    | { state: "available" }
    | { state: "made-to-order", leadDays: number | null }

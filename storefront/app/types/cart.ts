import type { StoreCart, StoreCartLineItem } from "@medusajs/types"
import type { ArtisanSummary } from "./artisan"
import type { ProductTerms } from "./product"

/** What the artisan's listing says of a line: whose it is, and when it can be sent. */
type LineTerms = { artisan?: ArtisanSummary | null } & Partial<Pick<ProductTerms, "made_to_order" | "processing_min_days" | "processing_max_days">>

export type CartLine = StoreCartLineItem & { artisan_product?: LineTerms | null }

/** A Medusa cart whose lines know their artisan; amounts are major units. */
export type Cart = Omit<StoreCart, "items"> & {
  items: CartLine[]
  completed_at?: string | null
}

import type { StoreCart, StoreCartLineItem, StoreProduct } from "@medusajs/types"
import type { ArtisanLink } from "./artisan"

export type CartLine = Omit<StoreCartLineItem, "product"> & {
  product?: StoreProduct & ArtisanLink
}

/** A Medusa cart whose lines know their artisan; amounts are major units. */
export type Cart = Omit<StoreCart, "items"> & {
  items: CartLine[]
  completed_at?: string | null
}

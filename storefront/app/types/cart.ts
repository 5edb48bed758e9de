import type { StoreCart, StoreCartLineItem } from "@medusajs/types"
import type { ArtisanLink } from "./artisan"

export type CartLine = StoreCartLineItem & ArtisanLink

/** A Medusa cart whose lines know their artisan; amounts are major units. */
export type Cart = Omit<StoreCart, "items"> & {
  items: CartLine[]
  completed_at?: string | null
}

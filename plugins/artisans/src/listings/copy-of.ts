import type { ListingShape } from "@craftmart/listing"
import { limits } from "@craftmart/listing"

import type { ArtisanProductView } from "./present"
import { toListing } from "./to-listing"

/** A draft like the product; article numbers are left out, since each stands for one thing. */
export function copyOf(product: ArtisanProductView): ListingShape {
  const listing = toListing(product)
  return {
    ...listing,
    title: `Copy of ${listing.title}`.slice(0, limits.title),
    status: "draft",
    variants: listing.variants.map(({ id, stock_seen, ...variant }) => ({ ...variant, sku: null })),
  }
}

import { allowFields } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

/** What anyone may read of an artisan beside a product or a cart line; never `*`, which would tell the e-mail and the commission. */
const publicFields = ["id", "name", "handle", "tagline", "place", "story", "picture_url", "country_code", "time_zone", "vacation_since", "vacation_until", "vacation_note"]

/** What a buyer must know of a listing besides Medusa's own product. */
const listingFields = ["made_to_order", "processing_min_days", "processing_max_days", "personalisation_prompt", "personalisation_required"]

const artisanOf = (path: string) => [
  ...publicFields.map(field => `${path}artisan_product.artisan.${field}`),
  ...listingFields.map(field => `${path}artisan_product.${field}`),
]

/** Lets `fields=+artisan_product.artisan.name` through on core's store routes. */
export const publicArtisanFields: MiddlewareRoute[] = [
  { matcher: "/store/products*", middlewares: [allowFields(artisanOf(""))] },
  { matcher: "/store/carts*", middlewares: [allowFields(artisanOf("items."))] },
]

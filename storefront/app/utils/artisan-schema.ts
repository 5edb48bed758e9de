import type { Artisan } from "../types/artisan"
import { aggregateRatingSchema } from "./structured-data"

/** schema.org's Organization for an artisan. */
export function artisanSchema(artisan: Artisan): object {
  return {
    "@type": "Organization",
    "name": artisan.name,
    "slogan": artisan.tagline ?? undefined,
    "description": artisan.story ?? undefined,
    "image": artisan.picture_url ?? undefined,
    "address": artisan.place
      ? { "@type": "PostalAddress", "addressLocality": artisan.place, "addressCountry": artisan.country_code?.toUpperCase() }
      : undefined,
    "aggregateRating": aggregateRatingSchema(artisan.rating),
  }
}

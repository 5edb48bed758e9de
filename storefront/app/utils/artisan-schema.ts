import type { Artisan } from "../types/artisan"

/** schema.org's Organization for an artisan; the rating only once there is one. */
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
    "aggregateRating": artisan.rating.count > 0
      ? { "@type": "AggregateRating", "ratingValue": artisan.rating.average, "reviewCount": artisan.rating.count }
      : undefined,
  }
}

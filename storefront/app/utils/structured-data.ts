/** JSON that cannot end the script element it stands in, whatever an artisan wrote. */
export function jsonForScript(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003C")
}

/** schema.org's BreadcrumbList; `url` is the absolute address of each step. */
export function breadcrumbSchema(steps: { name: string, url: string }[]): object {
  return {
    "@type": "BreadcrumbList",
    "itemListElement": steps.map(({ name, url }, index) => ({
      "@type": "ListItem",
      "position": index + 1,
      name,
      "item": url,
    })),
  }
}

/** schema.org's AggregateRating; undefined until there is a rating, since an empty one is an error to search engines. */
export function aggregateRatingSchema(rating: { average: number | null, count: number } | null | undefined): object | undefined {
  return rating?.average && rating.count > 0
    ? { "@type": "AggregateRating", "ratingValue": rating.average, "reviewCount": rating.count, "bestRating": 5, "worstRating": 1 }
    : undefined
}

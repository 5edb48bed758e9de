/** A row of `product_rating` or `owner_rating`. */
export type RatingRow = Record<`count_${1 | 2 | 3 | 4 | 5}` | "count", number> & { average: number | null }

export interface RatingSummary {
  average_rating: number | null
  review_count: number
  histogram: Record<"1" | "2" | "3" | "4" | "5", number>
}

/** The figures above a list of reviews; nobody has reviewed what has no row. */
export function summaryOf(row: RatingRow | undefined): RatingSummary {
  return {
    average_rating: row?.average ?? null,
    review_count: row?.count ?? 0,
    histogram: {
      1: row?.count_1 ?? 0,
      2: row?.count_2 ?? 0,
      3: row?.count_3 ?? 0,
      4: row?.count_4 ?? 0,
      5: row?.count_5 ?? 0,
    },
  }
}

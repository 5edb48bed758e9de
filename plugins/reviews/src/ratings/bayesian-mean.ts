/** What a product without reviews is worth, and how many reviews that belief weighs. */
const PRIOR_MEAN = 3.5
const PRIOR_WEIGHT = 10

/**
 * The mean that a product would have after ten more middling reviews: one review of five stars does not
 * beat two hundred that are nearly all of five. For sorting only; buyers are shown the plain mean.
 */
export function bayesianMean(average: number | null, count: number): number {
  return (PRIOR_MEAN * PRIOR_WEIGHT + (average ?? 0) * count) / (PRIOR_WEIGHT + count)
}

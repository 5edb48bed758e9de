export interface PriceLimits { min: number | null, max: number | null }

/** Two ends of a price range in their order: whoever writes "from 300 to 100" means what lies between. */
export function toRange(one: number, other: number): [low: number, high: number] {
  return one <= other ? [one, other] : [other, one]
}

/** A range as a filter. An end of all there is means no limit, so that the address stays short and new products are not cut off. */
export function toPriceLimits([low, high]: [number, number], [floor, ceiling]: [number, number]): PriceLimits {
  return {
    min: low > floor ? low : null,
    max: high < ceiling ? high : null,
  }
}

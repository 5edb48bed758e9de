/**
 * What commission is taken on: a line's goods without tax and shipping, less their discount, in minor units. Not less
 * than nothing: of a line that is all but free the price may be rounded down and the discount up.
 */
export function goodsOf({ items, discount }: { readonly items: bigint, readonly discount: bigint }): bigint {
  return items > discount ? items - discount : 0n
}

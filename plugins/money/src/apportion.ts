/**
 * Divides `total` minor units in proportion to `weights` (largest remainder): every share is its exact value
 * rounded down, and the units left over go one each to the largest fractions, the first of equals first.
 * The shares add up to `total`, in the weights' order; each differs from its exact value by less than one unit.
 *
 * - A weight of zero gets nothing, unless all are zero: then the total is divided equally.
 * - A negative total is divided like its opposite.
 * - Without weights only a total of zero can be divided, into nothing.
 *
 * @throws RangeError for a negative weight, and for no weights with a total other than zero.
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.some(weight => weight < 0n))
    throw new RangeError("A share cannot have a negative weight")
  if (weights.length === 0 && total !== 0n)
    throw new RangeError("An amount cannot be divided among nobody")
  if (total < 0n)
    return apportion(-total, weights).map(share => -share)

  const sum = weights.reduce((all, weight) => all + weight, 0n)
  if (sum === 0n)
    return weights.length === 0 ? [] : apportion(total, weights.map(() => 1n))

  const shares = weights.map(weight => total * weight / sum)
  const left = total - shares.reduce((all, share) => all + share, 0n)
  const byFraction = weights
    .map((weight, index) => ({ index, fraction: total * weight % sum }))
    .sort((a, b) => a.fraction === b.fraction ? a.index - b.index : a.fraction > b.fraction ? -1 : 1)
  for (const { index } of byFraction.slice(0, Number(left)))
    shares[index] = (shares[index] ?? 0n) + 1n
  return shares
}

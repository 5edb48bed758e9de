import { proportion } from "./amount"

/** A whole, in basis points (hundredths of a percent). */
const WHOLE = 10_000

/**
 * The commission on `base` minor units at `bps` basis points, rounded half up: 10 % of 1,005 cents is 101 cents.
 * @throws RangeError for a rate that is not a whole number from 0 to 10,000.
 */
export function commissionOf(base: bigint, bps: number): bigint {
  if (!Number.isInteger(bps) || bps < 0 || bps > WHOLE)
    throw new RangeError(`Not a commission rate in basis points: ${bps}`)
  return proportion(base, BigInt(bps), BigInt(WHOLE))
}

/**
 * How much commission is given back in all once `refunded` of `base` has been refunded. Cumulative on purpose:
 * the reversal of one refund is the difference of two calls, so roundings cannot drift however the refunds are cut,
 * and a full refund gives back exactly what was taken.
 * @throws RangeError for a refund below zero or above the base.
 */
export function commissionReversed(base: bigint, bps: number, refunded: bigint): bigint {
  if (refunded < 0n || refunded > base)
    throw new RangeError(`Cannot refund ${refunded} of ${base}`)
  return commissionOf(base, bps) - commissionOf(base - refunded, bps)
}

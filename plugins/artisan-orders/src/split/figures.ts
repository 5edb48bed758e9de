import { apportion, exponentOf, scale } from "@craftmart/money"
import type { Amount } from "@craftmart/money"

import { UNIT } from "./network"

/** Core's totals of a line or a shipping method, without tax unless the name says so; unrounded major units. */
export interface CoreTotals {
  readonly subtotal: Amount
  readonly discount_subtotal: Amount
  readonly tax_total: Amount
  /** `subtotal − discount_subtotal + tax_total`. */
  readonly total: Amount
}

/** The four figures of a line or of a parcel in fractions of a minor unit: `base + tax − discount = total`, none negative. */
export interface Figures {
  readonly base: bigint
  readonly discount: bigint
  readonly tax: bigint
  readonly total: bigint
}

/** Differences this small come from the last digits of core's divisions; they are not money. */
const NOISE = UNIT / 1_000_000n

function isNoise(difference: bigint): boolean {
  return difference <= NOISE && difference >= -NOISE
}

/** The amount in fractions of a minor unit; what is a whole number but for noise becomes it. */
export function fractionsOf(amount: Amount, currency: string): bigint {
  const exact = scale(amount, exponentOf(currency) + 9)
  const nearest = (exact + UNIT / 2n) / UNIT * UNIT
  return isNoise(exact - nearest) ? nearest : exact
}

function atLeastZero(value: bigint): bigint {
  return value > 0n ? value : 0n
}

/** Reads core's totals; the total is taken as it is, and tax takes what its last digits leave over. */
export function figuresOf(totals: CoreTotals, currency: string): Figures {
  const base = atLeastZero(fractionsOf(totals.subtotal, currency))
  const given = atLeastZero(fractionsOf(totals.discount_subtotal, currency))
  const discount = given > base || isNoise(base - given) ? base : given
  const total = fractionsOf(totals.total, currency)
  const tax = total - base + discount
  const untaxed = fractionsOf(totals.tax_total, currency) === 0n
  return untaxed || tax <= 0n
    ? { base, discount, tax: 0n, total: base - discount }
    : { base, discount, tax, total }
}

/** Divides figures by weight, exactly: the parts add up in each of the four. */
export function divideFigures(figures: Figures, weights: readonly bigint[]): Figures[] {
  const net = apportion(figures.base - figures.discount, weights)
  const discount = apportion(figures.discount, weights)
  const tax = apportion(figures.tax, weights)
  return weights.map((_, index) => {
    const part = { net: net[index] ?? 0n, discount: discount[index] ?? 0n, tax: tax[index] ?? 0n }
    return { base: part.net + part.discount, discount: part.discount, tax: part.tax, total: part.net + part.tax }
  })
}

export function addFigures(figures: readonly Figures[]): Figures {
  return figures.reduce((sum, next) => ({
    base: sum.base + next.base,
    discount: sum.discount + next.discount,
    tax: sum.tax + next.tax,
    total: sum.total + next.total,
  }), { base: 0n, discount: 0n, tax: 0n, total: 0n })
}

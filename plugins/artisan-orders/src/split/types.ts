import type { Amount } from "@craftmart/money"

import type { CoreTotals } from "./figures"

/** Whose part it is: an artisan's id, or null for the house partition. */
export type Owner = string | null

/** A line of the order with core's totals and its owner by the marketplace's own table. */
export interface SnapshotLine {
  readonly id: string
  readonly owner: Owner
  readonly totals: CoreTotals
}

/** A shipping method of the order, and how much of it each owner's parcel costs (any unit; empty when not known). */
export interface SnapshotShipping {
  readonly totals: CoreTotals
  readonly shares: ReadonlyMap<Owner, bigint>
}

/** All that the split depends on. */
export interface OrderSnapshot {
  readonly currency_code: string
  readonly lines: readonly SnapshotLine[]
  readonly shipping: readonly SnapshotShipping[]
  /** The order's own sums, unrounded major units: without tax, but for `total`, which has no credit lines taken off. */
  readonly totals: { readonly total: Amount, readonly items: Amount, readonly shipping: Amount, readonly discount: Amount }
  /** Commission in basis points; an owner who is not named pays none. */
  readonly commission_bps: ReadonlyMap<Owner, number>
}

/** The money of a line, minor units: `items + tax − discount = total`. */
export interface SplitLine {
  readonly id: string
  readonly items: bigint
  readonly tax: bigint
  readonly discount: bigint
  readonly total: bigint
}

/** One owner's part of the order, minor units: `items + shipping + tax − discount = total`. */
export interface SplitPart {
  readonly owner: Owner
  readonly lines: readonly SplitLine[]
  readonly items: bigint
  readonly shipping: bigint
  readonly tax: bigint
  readonly discount: bigint
  readonly total: bigint
  readonly commission_bps: number
  /** On the goods: items less their own discounts, without tax and shipping. */
  readonly commission: bigint
}

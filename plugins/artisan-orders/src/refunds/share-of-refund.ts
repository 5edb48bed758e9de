import { commissionReversed, proportion } from "@craftmart/money"

/** A line of a part, minor units: what the buyer paid for it, and how much of that is for goods (no tax, no shipping). */
export interface RefundableLine {
  readonly line_item_id: string
  readonly quantity: number
  readonly total: bigint
  readonly goods: bigint
}

/** So many pieces of a line. */
export interface RefundedLine {
  readonly line_item_id: string
  readonly quantity: number
}

/** A part of an order and all that was refunded of it before, in minor units. */
export interface RefundablePart {
  readonly total: bigint
  readonly commission_bps: number
  readonly lines: readonly RefundableLine[]
  readonly refunds: readonly (RefundShare & { readonly items: readonly RefundedLine[] })[]
}

/** What a refund is made of, minor units: how much of it is for goods, and the commission that the artisan gets back. */
export interface RefundShare {
  readonly amount: bigint
  readonly goods: bigint
  readonly commission_reversed: bigint
}

/** Why a refund is not possible, in codes of the HTTP answers. */
export class RefundNotPossible extends Error {
  constructor(readonly code: "refund_exceeds_part" | "refund_exceeds_line" | "unknown_line") {
    super(code)
  }
}

function sum<Row>(rows: readonly Row[], value: (row: Row) => bigint): bigint {
  return rows.reduce((all, row) => all + value(row), 0n)
}

/** What has not been refunded yet. */
export function leftOf(part: RefundablePart): { amount: bigint, goods: bigint } {
  return {
    amount: part.total - sum(part.refunds, refund => refund.amount),
    goods: sum(part.lines, line => line.goods) - sum(part.refunds, refund => refund.goods),
  }
}

/** The commission follows the goods, all refunds taken together: whoever gets back all goods' money gets back all commission. */
function withCommission(part: RefundablePart, amount: bigint, goods: bigint): RefundShare {
  const base = sum(part.lines, line => line.goods)
  const before = sum(part.refunds, refund => refund.goods)
  const reversed = commissionReversed(base, part.commission_bps, before + goods)
  return { amount, goods, commission_reversed: reversed - sum(part.refunds, refund => refund.commission_reversed) }
}

/**
 * The share of a refund of an amount: for goods as much of it as goods are of what is left of the part.
 * @throws RefundNotPossible when less is left.
 */
export function shareOfAmount(part: RefundablePart, amount: bigint): RefundShare {
  const left = leftOf(part)
  if (amount > left.amount)
    throw new RefundNotPossible("refund_exceeds_part")
  return withCommission(part, amount, left.amount === 0n ? 0n : proportion(left.goods, amount, left.amount))
}

/** The share of all that is left; `payable` is less where a credit has paid for some of it. */
export function shareOfRest(part: RefundablePart, payable: bigint): RefundShare {
  const { amount, goods } = leftOf(part)
  return withCommission(part, amount < payable ? amount : payable, goods)
}

/** Pieces are counted in millionths, since a metre and a half can be ordered. */
function pieces(quantity: number): bigint {
  return BigInt(Math.round(quantity * 1_000_000))
}

/** What pieces of a line cost; piece by piece or all at once, it comes to the same in the end. */
function costOf(line: RefundableLine, before: bigint, more: bigint, value: bigint): bigint {
  const all = pieces(line.quantity)
  return proportion(value, before + more, all) - proportion(value, before, all)
}

/**
 * The share of a refund of pieces of lines, with their tax, without the part's shipping.
 * @throws RefundNotPossible for a line that is not in the part, more pieces than are left, or more than is left of the part.
 */
export function shareOfLines(part: RefundablePart, wanted: readonly RefundedLine[]): RefundShare {
  const shares = wanted.map(({ line_item_id, quantity }) => {
    const line = part.lines.find(line => line.line_item_id === line_item_id)
    if (!line)
      throw new RefundNotPossible("unknown_line")
    const before = sum(part.refunds.flatMap(refund => refund.items).filter(item => item.line_item_id === line_item_id), item => pieces(item.quantity))
    const more = pieces(quantity)
    if (before + more > pieces(line.quantity))
      throw new RefundNotPossible("refund_exceeds_line")
    return { amount: costOf(line, before, more, line.total), goods: costOf(line, before, more, line.goods) }
  })
  const left = leftOf(part)
  const amount = sum(shares, share => share.amount)
  const goods = sum(shares, share => share.goods)
  if (amount > left.amount)
    throw new RefundNotPossible("refund_exceeds_part")
  return withCommission(part, amount, goods < left.goods ? goods : left.goods)
}

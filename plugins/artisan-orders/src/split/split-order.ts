import { commissionOf, toMinor } from "@craftmart/money"

import { goodsOf } from "../goods"
import { addFigures, divideFigures, figuresOf } from "./figures"
import type { Figures } from "./figures"
import { Ledger } from "./ledger"
import type { Column } from "./ledger"
import { isWhole, UNIT } from "./network"
import type { Arc } from "./network"
import type { OrderSnapshot, Owner, SnapshotShipping, SplitLine, SplitPart } from "./types"

interface OwnerFigures {
  readonly owner: Owner
  readonly lines: { readonly id: string, readonly figures: Figures }[]
  parcel: Figures
}

/**
 * Splits an order among its owners, exactly. Pure: the same snapshot gives the same parts, in the order of each
 * owner's first line.
 *
 * - Each line is in exactly one part.
 * - In each line `items + tax − discount = total`, in each part with shipping as well; parts add up from their lines.
 * - The totals of the parts add up to the order's total, rounded half up. Every other sum is its exact value rounded
 *   down or up, to the nearest where possible; tax takes the residue. A figure that is whole (a price, an
 *   untaxed zero, a free item) stays as it is, so no cent of tax or discount appears where there was none.
 *
 * The order's columns are core's: items = `item_subtotal`, shipping = `shipping_subtotal`, discount =
 * `discount_subtotal`, tax = `tax_total`, total = `total + credit_line_total` (a credit pays; it is not a price).
 * @throws RangeError when the lines and shipping methods do not add up to themselves.
 */
export function splitOrder(snapshot: OrderSnapshot): SplitPart[] {
  const owners = figuresByOwner(snapshot)
  const ledger = new Ledger(sumsOf(owners))
  const drafts = owners.map((owner) => {
    const book = ledger.addOwner(sumsOf([owner]))
    return {
      owner: owner.owner,
      sums: book.arcs,
      lines: owner.lines.map(({ id, figures }) => ({ id, ...book.add("items", figures) })),
      parcel: book.add("shipping", owner.parcel),
    }
  })

  const nearest = (arc: Arc) => ledger.network.settle(arc, arc.value % UNIT * 2n >= UNIT)
  for (const column of ["total", "items", "shipping", "discount"] as const)
    ledger.network.settle(ledger.order[column], roundsUp(ledger.order[column], toMinor(snapshot.totals[column], snapshot.currency_code)))
  for (const draft of drafts)
    [draft.sums.total, draft.sums.items, draft.sums.shipping, draft.sums.discount].forEach(nearest)
  ledger.network.arcs.filter(arc => !isWhole(arc)).forEach(nearest)

  return drafts.map(draft => ({
    owner: draft.owner,
    lines: draft.lines.map(readLine),
    items: whole(draft.sums.items),
    shipping: whole(draft.sums.shipping),
    tax: whole(draft.sums.tax),
    discount: whole(draft.sums.discount),
    total: whole(draft.sums.total),
    ...commissionFor(snapshot.commission_bps.get(draft.owner) ?? 0, draft.lines.map(readLine)),
  }))
}

function whole(arc: Arc): bigint {
  return arc.value / UNIT
}

function roundsUp(arc: Arc, target: bigint): boolean {
  return target * UNIT > arc.value
}

function readLine(line: { id: string, base: Arc, tax: Arc, discount: Arc, total: Arc }): SplitLine {
  return { id: line.id, items: whole(line.base), tax: whole(line.tax), discount: whole(line.discount), total: whole(line.total) }
}

function commissionFor(bps: number, lines: readonly SplitLine[]) {
  const goods = lines.reduce((sum, line) => sum + goodsOf(line), 0n)
  return { commission_bps: bps, commission: commissionOf(goods, bps) }
}

function sumsOf(owners: readonly OwnerFigures[]): Record<Column, bigint> {
  const goods = addFigures(owners.flatMap(owner => owner.lines.map(line => line.figures)))
  const parcels = addFigures(owners.map(owner => owner.parcel))
  return {
    items: goods.base,
    shipping: parcels.base,
    tax: goods.tax + parcels.tax,
    discount: goods.discount + parcels.discount,
    total: goods.total + parcels.total,
  }
}

function figuresByOwner({ lines, shipping, currency_code }: OrderSnapshot): OwnerFigures[] {
  const owners = new Map<Owner, OwnerFigures>()
  for (const line of lines) {
    const entry = owners.get(line.owner) ?? { owner: line.owner, lines: [], parcel: addFigures([]) }
    entry.lines.push({ id: line.id, figures: figuresOf(line.totals, currency_code) })
    owners.set(line.owner, entry)
  }
  const all = [...owners.values()]
  for (const method of shipping) {
    const parts = divideFigures(figuresOf(method.totals, currency_code), weightsOf(method, all))
    all.forEach((entry, index) => entry.parcel = addFigures([entry.parcel, parts[index] ?? addFigures([])]))
  }
  return all
}

/** By what each parcel costs; where nobody knows, by the goods' worth. */
function weightsOf(method: SnapshotShipping, owners: readonly OwnerFigures[]): bigint[] {
  const quoted = owners.map(({ owner }) => method.shares.get(owner) ?? 0n)
  return quoted.some(share => share > 0n) ? quoted : owners.map(owner => addFigures(owner.lines.map(line => line.figures)).base)
}

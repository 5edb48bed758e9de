import type { PartRow } from "./rows"

type Moment = string | Date

/** One thing that happened to an artisan order. */
export interface TimelineEntry {
  readonly kind: "placed" | "shipped" | "delivered" | "canceled" | "refunded" | "message" | "disputed" | "dispute_won" | "dispute_lost"
  readonly at: Moment
  readonly parcel_id?: string
  readonly message?: string
  readonly amount?: number
}

function parcelEntries(part: PartRow): TimelineEntry[] {
  return part.parcels.filter(parcel => !parcel.canceled_at).flatMap(({ id, shipped_at, delivered_at }) => [
    ...shipped_at ? [{ kind: "shipped" as const, at: shipped_at, parcel_id: id }] : [],
    ...delivered_at ? [{ kind: "delivered" as const, at: delivered_at, parcel_id: id }] : [],
  ])
}

function cancellationOf(part: PartRow): TimelineEntry[] {
  const at = part.canceled_at ?? part.order?.canceled_at
  return at ? [{ kind: "canceled", at, ...part.cancel_reason !== null && { message: part.cancel_reason } }] : []
}

function disputeEntries(part: PartRow): TimelineEntry[] {
  return part.disputes.flatMap(({ status, opened_at, closed_at }) => [
    { kind: "disputed" as const, at: opened_at },
    ...closed_at && status !== "open" ? [{ kind: `dispute_${status}` as const, at: closed_at }] : [],
  ])
}

/** All that happened, the oldest first. Nothing precedes the placing, though Stripe's clock in whole seconds may say so. */
export function timelineOf(part: PartRow): TimelineEntry[] {
  const later: TimelineEntry[] = [
    ...parcelEntries(part),
    ...cancellationOf(part),
    ...disputeEntries(part),
    ...part.refunds.flatMap(({ settled_at, amount, reason }) => settled_at && Number(amount) > 0
      ? [{ kind: "refunded" as const, at: settled_at, amount: Number(amount), ...reason !== null && { message: reason } }]
      : []),
    ...(part.messages ?? []).map(({ message, created_at }) => ({ kind: "message" as const, at: created_at, message })),
  ]
  return [
    { kind: "placed", at: part.created_at },
    ...later.toSorted((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime()),
  ]
}

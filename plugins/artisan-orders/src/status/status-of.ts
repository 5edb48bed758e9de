/** How far one line has come, in pieces, by core's own count; `ordered` is 0 once it was taken out of the order. */
export interface LineProgress {
  readonly ordered: number
  readonly shipped: number
  readonly delivered: number
}

/** In the order in which an artisan order becomes them. Admin pages read this, too: plain code only. */
export const PART_STATUSES = ["pending", "partially_shipped", "shipped", "delivered", "canceled"] as const

export type PartStatus = (typeof PART_STATUSES)[number]

/**
 * The status of an artisan order, which follows from its lines and never from what somebody set. What is delivered has
 * been shipped, whether or not anybody said so (things that need no parcel). A part without anything left to send is
 * cancelled: it was called off, or all its lines were taken out of the order.
 */
export function statusOf(lines: readonly LineProgress[], isCanceled: boolean): PartStatus {
  const open = lines.filter(line => line.ordered > 0)
  if (isCanceled || open.length === 0)
    return "canceled"
  if (open.every(line => line.delivered >= line.ordered))
    return "delivered"
  const isSent = ({ shipped, delivered }: LineProgress, pieces: number) => Math.max(shipped, delivered) >= pieces
  if (open.every(line => isSent(line, line.ordered)))
    return "shipped"
  return open.some(line => Math.max(line.shipped, line.delivered) > 0) ? "partially_shipped" : "pending"
}

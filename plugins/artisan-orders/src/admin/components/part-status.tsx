import { StatusBadge } from "@medusajs/ui"

import type { PartStatus as Status } from "../../status/status-of"

const colors = { pending: "orange", partially_shipped: "blue", shipped: "blue", delivered: "green", canceled: "red" } as const

export const statusWords: Record<Status, string> = {
  pending: "To be sent",
  partially_shipped: "Partly sent",
  shipped: "Sent",
  delivered: "Delivered",
  canceled: "Cancelled",
}

export function PartStatus({ status }: { status: Status }) {
  return <StatusBadge color={colors[status]}>{statusWords[status]}</StatusBadge>
}

import { StatusBadge } from "@medusajs/ui"

import type { ArtisanStatus as Status } from "../../artisans/status"

const colors = { pending: "orange", active: "green", suspended: "red", closed: "grey" } as const

const words = { pending: "Waiting for approval", active: "Active", suspended: "Suspended", closed: "Closed" }

export function ArtisanStatus({ status }: { status: Status }) {
  return <StatusBadge color={colors[status]}>{words[status]}</StatusBadge>
}

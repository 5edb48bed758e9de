import { refuse } from "@craftmart/http"

export type ArtisanStatus = "pending" | "active" | "suspended" | "closed"

/** What an administrator may do to an artisan: where from, where to, and the event that says so. */
const transitions = {
  approve: { from: ["pending"], to: "active", event: "artisan.approved" },
  refuse: { from: ["pending"], to: "closed", event: "artisan.refused" },
  suspend: { from: ["active"], to: "suspended", event: "artisan.suspended" },
  reinstate: { from: ["suspended"], to: "active", event: "artisan.reinstated" },
  close: { from: ["suspended"], to: "closed", event: "artisan.closed" },
} as const satisfies Record<string, { from: ArtisanStatus[], to: ArtisanStatus, event: string }>

export type ArtisanTransition = keyof typeof transitions

/**
 * The status after the transition, and its event: `pending → active ⇄ suspended → closed`; an application that is refused is
 * closed at once.
 * @throws a 409 refusal `invalid_transition` for every other step.
 */
export function applyTransition(transition: ArtisanTransition, status: ArtisanStatus): { status: ArtisanStatus, event: string } {
  const { from, to, event } = transitions[transition]
  if (!(from as readonly ArtisanStatus[]).includes(status)) {
    throw refuse({
      status: 409,
      code: "invalid_transition",
      message: `Cannot ${transition} an artisan who is ${status}; only one who is ${from.join(" or ")}.`,
      field: "status",
    })
  }
  return { status: to, event }
}

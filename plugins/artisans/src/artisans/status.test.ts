import { applyTransition } from "./status"
import type { ArtisanStatus, ArtisanTransition } from "./status"

const statuses: ArtisanStatus[] = ["pending", "active", "suspended", "closed"]
const transitions: ArtisanTransition[] = ["approve", "refuse", "suspend", "reinstate", "close"]

/** The whole machine, drawn once more. */
const drawn: Record<string, string> = {
  "approve pending": "active artisan.approved",
  "refuse pending": "closed artisan.refused",
  "suspend active": "suspended artisan.suspended",
  "reinstate suspended": "active artisan.reinstated",
  "close suspended": "closed artisan.closed",
}

describe("an artisan's status", () => {
  const steps = transitions.flatMap(transition => statuses.map(status => [transition, status] as const))

  it.each(steps.filter(step => step.join(" ") in drawn))("%s takes %s onwards and says so", (transition, status) => {
    const next = applyTransition(transition, status)
    expect(`${next.status} ${next.event}`).toBe(drawn[`${transition} ${status}`])
  })

  it.each(steps.filter(step => !(step.join(" ") in drawn)))("%s is refused for one who is %s", (transition, status) => {
    expect(() => applyTransition(transition, status))
      .toThrow(expect.objectContaining({ status: 409, code: "invalid_transition", field: "status" }))
  })
})

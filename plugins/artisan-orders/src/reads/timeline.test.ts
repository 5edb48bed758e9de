import type { PartRow } from "./rows"
import { timelineOf } from "./timeline"

const part = (more: Partial<PartRow>) => ({ created_at: "2026-05-04T10:00:00.900Z", canceled_at: null, parcels: [], disputes: [], refunds: [], ...more }) as unknown as PartRow
const dispute = { id: "dp_1", order_id: "order_1", status: "lost", reason: "fraudulent", opened_at: "2026-05-04T10:00:00Z", closed_at: "2026-05-06T10:00:00Z" } as const

describe("the timeline of an artisan order", () => {
  it("begins with the placing, also when a clock in whole seconds puts a dispute before it", () => {
    expect(timelineOf(part({ disputes: [dispute] })).map(({ kind }) => kind)).toEqual(["placed", "disputed", "dispute_lost"])
  })

  it("tells the oldest first, whatever kind it is of", () => {
    const messages = [{ message: "On its way soon.", created_at: "2026-05-05T10:00:00Z" }]
    expect(timelineOf(part({ messages, disputes: [dispute] })).map(({ kind }) => kind)).toEqual(["placed", "disputed", "message", "dispute_lost"])
  })
})

import fc from "fast-check"

import { statusOf } from "./status-of"

const line = (ordered: number, shipped = 0, delivered = 0) => ({ ordered, shipped, delivered })

describe("the status of an artisan order", () => {
  it.each([
    ["pending", [line(2), line(1)]],
    ["partially_shipped", [line(2, 1), line(1)]],
    ["partially_shipped", [line(2, 2), line(1)]],
    ["shipped", [line(2, 2), line(1, 1)]],
    ["shipped", [line(2, 2, 2), line(1, 1)]],
    ["delivered", [line(2, 2, 2), line(1, 1, 1)]],
    ["delivered", [line(1, 0, 1)]],
    ["canceled", [line(0), line(0)]],
    ["shipped", [line(0), line(1, 1)]],
    ["partially_shipped", [line(1.5, 0.5)]],
  ] as const)("is %s", (status, lines) => {
    expect(statusOf(lines, false)).toBe(status)
  })

  it("is canceled once the order or the part is, whatever was sent before", () => {
    expect(statusOf([line(1, 1, 1)], true)).toBe("canceled")
  })

  it("never goes back when something more is sent or arrives", () => {
    const rank = { pending: 0, partially_shipped: 1, shipped: 2, delivered: 3, canceled: 4 }
    const progress = fc.record({ ordered: fc.integer({ min: 1, max: 5 }), shipped: fc.nat(5), delivered: fc.nat(5), more: fc.nat(3) })
    fc.assert(fc.property(fc.array(progress, { minLength: 1, maxLength: 4 }), (lines) => {
      const later = lines.map(({ ordered, shipped, delivered, more }) => line(ordered, shipped + more, delivered + more))
      expect(rank[statusOf(later, false)]).toBeGreaterThanOrEqual(rank[statusOf(lines, false)])
    }), { numRuns: 500 })
  })
})

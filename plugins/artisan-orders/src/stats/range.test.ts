import { countDays, daysOf, rangeOf } from "./range"

describe("a range of days", () => {
  it("is the last thirty days unless it is said otherwise", () => {
    expect(rangeOf({}, "2026-03-01")).toEqual({ from: "2026-01-31", to: "2026-03-01" })
    expect(rangeOf({ to: "2026-02-01" }, "2026-03-01")).toEqual({ from: "2026-01-03", to: "2026-02-01" })
    expect(rangeOf({ from: "2026-02-27" }, "2026-03-01")).toEqual({ from: "2026-02-27", to: "2026-03-01" })
  })

  it("has both its ends, a leap day, and no gap where clocks change", () => {
    expect(daysOf("2028-02-28", "2028-03-01")).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"])
    expect(daysOf("2026-03-28", "2026-03-30")).toHaveLength(3)
    expect(countDays("2026-01-01", "2026-12-31")).toBe(365)
    expect(daysOf("2026-01-01", "2026-01-01")).toEqual(["2026-01-01"])
  })
})

import { vacationAt } from "./vacation"

const away = { vacation_since: "2026-07-01T00:00:00Z", vacation_until: "2026-07-20", vacation_note: "At sea", time_zone: "Pacific/Auckland" }

describe("a vacation", () => {
  it("lasts until the first minute of its day where the artisan lives", () => {
    expect(vacationAt(away, new Date("2026-07-19T11:59:59Z"))).toEqual({ until: "2026-07-20", note: "At sea" })
    expect(vacationAt(away, new Date("2026-07-19T12:00:00Z"))).toBeNull()
  })

  it("ends twelve hours later in Greenwich, and later still in Honolulu", () => {
    const end = new Date("2026-07-19T12:00:00Z")
    expect(vacationAt({ ...away, time_zone: "UTC" }, end)).not.toBeNull()
    expect(vacationAt({ ...away, time_zone: "UTC" }, new Date("2026-07-20T00:00:00Z"))).toBeNull()
    expect(vacationAt({ ...away, time_zone: "Pacific/Honolulu" }, new Date("2026-07-20T09:59:59Z"))).not.toBeNull()
  })

  it("without a date lasts until further notice", () => {
    expect(vacationAt({ ...away, vacation_until: null }, new Date("2036-01-01"))).toEqual({ until: null, note: "At sea" })
  })

  it("that was called off is none, whatever else is written", () => {
    expect(vacationAt({ ...away, vacation_since: null }, new Date("2026-07-02"))).toBeNull()
  })
})

import { describe, expect, it } from "vitest"
import { vacationOf } from "../../app/utils/vacation"

const artisan = { id: "art_1", handle: "mira", name: "Mira", time_zone: "America/New_York", vacation_since: "2026-07-01T00:00:00Z", vacation_until: "2026-07-20", vacation_note: "At sea" }

describe("an artisan's vacation", () => {
  it("lasts until the day begins where the artisan lives", () => {
    expect(vacationOf(artisan, new Date("2026-07-20T03:59:00Z"))).toEqual({ until: "2026-07-20", note: "At sea" })
    expect(vacationOf(artisan, new Date("2026-07-20T04:00:00Z"))).toBeNull()
  })

  it("without a date lasts on, and without a beginning is none", () => {
    expect(vacationOf({ ...artisan, vacation_until: null }, new Date("2036-01-01"))).toEqual({ until: null, note: "At sea" })
    expect(vacationOf({ ...artisan, vacation_since: null })).toBeNull()
    expect(vacationOf(null)).toBeNull()
  })
})

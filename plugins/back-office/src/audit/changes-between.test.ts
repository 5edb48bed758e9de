import { changesBetween } from "./changes-between"

describe("what an administrator has changed", () => {
  it("is told by key, from and to", () => {
    expect(changesBetween({ status: "active", name: "Mira" }, { status: "suspended", name: "Mira" }))
      .toEqual([{ key: "status", from: "active", to: "suspended" }])
  })

  it("does not include the time of writing, nor an amount twice", () => {
    const before = { total: 12, raw_total: { value: "12" }, updated_at: "2026-11-01" }
    expect(changesBetween(before, { total: 10, raw_total: { value: "10" }, updated_at: "2026-11-02" }))
      .toEqual([{ key: "total", from: 12, to: 10 }])
  })

  it("is everything for a row that was not there, or is gone", () => {
    expect(changesBetween(null, { status: "waiting" })).toEqual([{ key: "status", from: null, to: "waiting" }])
    expect(changesBetween({ status: "waiting" }, null)).toEqual([{ key: "status", from: "waiting", to: null }])
  })

  it("is nothing where a refused request changed nothing", () => {
    expect(changesBetween({ note: { a: [1] } }, { note: { a: [1] } })).toEqual([])
  })
})

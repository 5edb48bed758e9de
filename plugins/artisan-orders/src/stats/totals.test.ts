import { totalsOf } from "./totals"

const day = { date: "2026-01-01", orders: 1, items: 2, sales: "0.10", earnings: "0.09", views: 4 }

describe("the totals of some days", () => {
  it("are exact: ten times ten cents are one euro", () => {
    const totals = totalsOf(Array.from({ length: 3 }, () => ({ ...day, sales: "0.1" })), "eur")
    expect(totals).toEqual({ orders: 3, items: 6, sales: 0.3, earnings: 0.27, views: 12, conversion: 0.25 })
  })

  it("keep the currency's decimals", () => {
    expect(totalsOf([{ ...day, sales: "1.005", earnings: "0.905" }], "kwd")).toMatchObject({ sales: 1.005, earnings: 0.905 })
    expect(totalsOf([{ ...day, sales: "1200", earnings: "1080" }], "jpy")).toMatchObject({ sales: 1200, earnings: 1080 })
  })

  it("know no conversion without a view, and none beyond one", () => {
    expect(totalsOf([{ ...day, views: 0 }], "eur").conversion).toBeNull()
    expect(totalsOf([{ ...day, orders: 9 }], "eur").conversion).toBe(1)
    expect(totalsOf([], "eur")).toEqual({ orders: 0, items: 0, sales: 0, earnings: 0, views: 0, conversion: null })
  })
})

import { toMinor } from "@craftmart/money"
import fc from "fast-check"

import { adjustmentRows } from "./adjust"

describe("an adjustment", () => {
  it("comes to nothing over both sides, whatever the amount and the currency", () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom("eur", "jpy", "kwd"), (amount, currency_code) => {
      const rows = adjustmentRows({ key: "k", artisan_id: "mara", amount: String(amount), currency_code, reason: "r" })
      expect(rows.map(row => row.artisan_id)).toEqual(["mara", null])
      expect(rows.reduce((sum, row) => sum + toMinor(row.amount, currency_code), 0n)).toBe(0n)
    }))
  })

  it("is entered once for each side", () => {
    const keys = () => adjustmentRows({ key: "lost-parcel", artisan_id: "mara", amount: "12.34", currency_code: "eur", reason: "r" }).map(row => row.key)
    expect(keys()).toEqual(["adjustment:lost-parcel", "house_adjustment:lost-parcel"])
  })
})

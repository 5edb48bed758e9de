import { bpsOf, numberOf } from "./numbers"

describe("what was typed", () => {
  it("is a number with a comma or a point, or none", () => {
    expect([numberOf("12,50"), numberOf(" -3.2 "), numberOf("1e9"), numberOf(""), numberOf("12.")]).toEqual([12.5, -3.2, undefined, undefined, undefined])
  })

  it("is a rate of whole basis points between nothing and all", () => {
    expect([bpsOf("12.5"), bpsOf("0"), bpsOf("100"), bpsOf("8,29")]).toEqual([1250, 0, 10_000, 829])
    expect([bpsOf("100.01"), bpsOf("-1"), bpsOf("8.125"), bpsOf("ten")]).toEqual([undefined, undefined, undefined, undefined])
  })
})

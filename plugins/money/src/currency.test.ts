import { exponentOf } from "./currency"

describe("the decimals of a currency", () => {
  it.each([["eur", 2], ["USD", 2], ["jpy", 0], ["KRW", 0], ["kwd", 3], ["BHD", 3], ["clf", 4]])("%s has %i", (code, exponent) => {
    expect(exponentOf(code)).toBe(exponent)
  })

  it("are two where ISO 4217 does not know the code", () => {
    expect(exponentOf("zzz")).toBe(2)
  })
})

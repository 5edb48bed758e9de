import { describe, expect, it } from "vitest"
import { asAmount, asTyped, typedNumber } from "~/utils/typed-number"

describe("a number as somebody types it", () => {
  it.each([
    ["12", 12],
    ["12.50", 12.5],
    ["12,50", 12.5],
    [" 1 234,50 ", 1234.5],
    ["1.234,50", 1234.5],
    ["1,234.50", 1234.5],
    ["1’234.50", 1234.5],
    ["1.234.567", 1234567],
    ["12.345", 12.345],
    [".5", 0.5],
    ["3.", 3],
    ["-4", -4],
    ["0", 0],
  ])("reads %s as %d", (typed, value) => {
    expect(typedNumber(typed)).toBe(value)
  })

  it("is null for nothing", () => {
    expect(typedNumber("")).toBeNull()
    expect(typedNumber("  ")).toBeNull()
  })

  it.each(["twelve", "12 €", "1e3", "--2", ".", ",", "1,2.3,4x", "Infinity"])("takes %s for no number at all", (typed) => {
    expect(typedNumber(typed)).toBeNaN()
  })

  it("writes back what it read", () => {
    expect([null, undefined, 0, 12.5].map(asTyped)).toEqual(["", "", "0", "12.5"])
    expect([null, 12, 12.5, 12.55, 0.5].map(asAmount)).toEqual(["", "12", "12.50", "12.55", "0.50"])
  })
})

import fc from "fast-check"

import { fromMinor, hasItsDecimals, scale, toMinor } from "./amount"

const runs = { numRuns: 10_000 }
const currencies = fc.constantFrom("eur", "usd", "jpy", "kwd")
const minorUnits = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })

describe("minor units of an amount", () => {
  it.each([
    ["12.34", "eur", 1234n],
    ["12.345", "eur", 1235n],
    ["12.3449999999999999", "eur", 1234n],
    ["-12.345", "eur", -1235n],
    [1.005, "usd", 101n],
    [0.1 + 0.2, "usd", 30n],
    [1e-7, "usd", 0n],
    ["1.5e3", "jpy", 1500n],
    ["100.5", "jpy", 101n],
    ["1.2345", "kwd", 1235n],
    [".5", "eur", 50n],
    ["5.", "eur", 500n],
    [0, "eur", 0n],
  ])("%s %s are %s", (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toBe(minor)
  })

  it("are read from Medusa's and bignumber.js' own amounts, whose exact digits win over the rounded number", () => {
    expect(toMinor({ value: "0.285" }, "eur")).toBe(29n)
    expect(toMinor({ raw: { value: "9007199254740993.01" }, numeric: 9007199254740992 }, "eur")).toBe(900719925474099301n)
    expect(toMinor({ numeric: 3 }, "eur")).toBe(300n)
    expect(toMinor({ toFixed: () => "7.005" }, "eur")).toBe(701n)
  })

  it.each(["", ".", "-", "1,50", "12 eur", "NaN", "Infinity", "0x10", "1e9999"])("refuse %p", (text) => {
    expect(() => toMinor(text, "eur")).toThrow(RangeError)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuse the number %p", (amount) => {
    expect(() => toMinor(amount, "eur")).toThrow(RangeError)
  })

  it("come back from their decimal string unchanged", () => {
    fc.assert(fc.property(minorUnits, currencies, (minor, currency) => {
      expect(toMinor(fromMinor(minor, currency), currency)).toBe(minor)
    }), runs)
  })

  it("are never more than half a unit from the exact amount, and halves move away from zero", () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (tenThousandths) => {
      const exact = tenThousandths < 0n ? -tenThousandths : tenThousandths
      const minor = scale(fromMinor(tenThousandths, "clf"), 2)
      const distance = (minor < 0n ? -minor : minor) * 100n - exact
      expect(distance).toBeGreaterThan(-50n)
      expect(distance).toBeLessThanOrEqual(50n)
    }), runs)
  })

  it("of an amount and of its opposite cancel out", () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), currencies, (micro, currency) => {
      const text = fromMinor(micro, "clf")
      expect(toMinor(text, currency) + toMinor(`-${text}`, currency)).toBe(0n)
    }), runs)
  })
})

describe("the decimal string of minor units", () => {
  it.each([
    [1235n, "eur", "12.35"],
    [5n, "eur", "0.05"],
    [-5n, "eur", "-0.05"],
    [0n, "eur", "0.00"],
    [1235n, "jpy", "1235"],
    [5n, "kwd", "0.005"],
  ])("%s %s is %s", (minor, currency, text) => {
    expect(fromMinor(minor, currency)).toBe(text)
  })
})

describe("the decimals of a currency", () => {
  it.each([
    [12.34, "eur", true],
    [-12.3, "eur", true],
    [12.345, "eur", false],
    [0.1 + 0.2, "eur", false],
    [1e-7, "kwd", false],
    [1.234, "kwd", true],
    [100.5, "jpy", false],
    [1_000_000, "jpy", true],
  ])("%p in %s: %p", (amount, currency, has) => {
    expect(hasItsDecimals(amount, currency)).toBe(has)
  })
})

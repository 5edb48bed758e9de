import fc from "fast-check"

import { apportion } from "./apportion"

const runs = { numRuns: 10_000 }
const totals = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const weights = fc.array(fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 10n ** 9n })), { minLength: 1, maxLength: 40 })

function sum(values: readonly bigint[]): bigint {
  return values.reduce((all, value) => all + value, 0n)
}

describe("dividing an amount", () => {
  it("gives the units left over to the largest fractions", () => {
    expect(apportion(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
    expect(apportion(10n, [10n, 29n, 61n])).toEqual([1n, 3n, 6n])
    expect(apportion(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n])
  })

  it("gives nothing to a weight of zero, and equal parts when all are zero", () => {
    expect(apportion(101n, [0n, 1n, 1n])).toEqual([0n, 51n, 50n])
    expect(apportion(5n, [0n, 0n])).toEqual([3n, 2n])
  })

  it("divides nothing among nobody, and refuses to divide something", () => {
    expect(apportion(0n, [])).toEqual([])
    expect(() => apportion(1n, [])).toThrow(RangeError)
  })

  it("refuses a negative weight", () => {
    expect(() => apportion(10n, [1n, -1n])).toThrow(RangeError)
  })

  it("keeps the sum exactly", () => {
    fc.assert(fc.property(totals, weights, (total, parts) => {
      expect(sum(apportion(total, parts))).toBe(total)
    }), runs)
  })

  it("keeps each share within one unit of its exact value", () => {
    fc.assert(fc.property(totals, weights, (total, parts) => {
      const whole = sum(parts)
      fc.pre(whole > 0n)
      apportion(total, parts).forEach((share, index) => {
        const error = share * whole - total * (parts[index] ?? 0n)
        expect(error < 0n ? -error : error).toBeLessThan(whole)
      })
    }), runs)
  })

  it("never gives more to the smaller weight", () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (total, parts) => {
      const shares = apportion(total, parts)
      const ordered = parts.map((weight, index) => ({ weight, share: shares[index] ?? 0n }))
        .sort((a, b) => a.weight < b.weight ? -1 : a.weight > b.weight ? 1 : 0)
      for (const [index, { weight, share }] of ordered.entries()) {
        const next = ordered[index + 1]
        if (next && weight < next.weight)
          expect(share).toBeLessThanOrEqual(next.share)
      }
    }), runs)
  })
})

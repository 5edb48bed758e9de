import fc from "fast-check"

import { commissionOf, commissionReversed } from "./commission"

const runs = { numRuns: 10_000 }
const bases = fc.bigInt({ min: 0n, max: 10n ** 12n })
const rates = fc.integer({ min: 0, max: 10_000 })

describe("commission", () => {
  it("is the rate's share of the base, rounded half up", () => {
    expect(commissionOf(1_005n, 1_000)).toBe(101n)
    expect(commissionOf(1_004n, 1_000)).toBe(100n)
    expect(commissionOf(0n, 1_000)).toBe(0n)
    expect(commissionOf(999n, 10_000)).toBe(999n)
  })

  it.each([-1, 10_001, 12.5, Number.NaN])("refuses a rate of %p basis points", (bps) => {
    expect(() => commissionOf(100n, bps)).toThrow(RangeError)
  })

  it("is never more than the base", () => {
    fc.assert(fc.property(bases, rates, (base, bps) => {
      const commission = commissionOf(base, bps)
      expect(commission).toBeGreaterThanOrEqual(0n)
      expect(commission).toBeLessThanOrEqual(base)
    }), runs)
  })
})

describe("giving commission back", () => {
  it("returns exactly what was taken once everything is refunded, however the refunds are cut", () => {
    fc.assert(fc.property(bases, rates, fc.array(fc.nat(1_000), { maxLength: 12 }), (base, bps, cuts) => {
      let refunded = 0n
      let returned = 0n
      for (const permille of [...cuts, 1_000]) {
        const next = refunded + (base - refunded) * BigInt(permille) / 1_000n
        const reversal = commissionReversed(base, bps, next) - commissionReversed(base, bps, refunded)
        expect(reversal).toBeGreaterThanOrEqual(0n)
        returned += reversal
        refunded = next
      }
      expect(returned).toBe(commissionOf(base, bps))
    }), runs)
  })

  it("leaves the commission of what was kept", () => {
    fc.assert(fc.property(bases, rates, fc.nat(1_000), (base, bps, permille) => {
      const refunded = base * BigInt(permille) / 1_000n
      expect(commissionOf(base, bps) - commissionReversed(base, bps, refunded)).toBe(commissionOf(base - refunded, bps))
    }), runs)
  })

  it("refuses to refund more than there was", () => {
    expect(() => commissionReversed(100n, 1_000, 101n)).toThrow(RangeError)
    expect(() => commissionReversed(100n, 1_000, -1n)).toThrow(RangeError)
  })
})

import { commissionOf } from "@craftmart/money"
import fc from "fast-check"

import { leftOf, RefundNotPossible, shareOfAmount, shareOfLines, shareOfRest } from "./share-of-refund"
import type { RefundablePart, RefundedLine, RefundShare } from "./share-of-refund"

type Part = RefundablePart

function partOf(lines: Part["lines"], shipping: bigint, commission_bps: number): Part {
  return { lines, commission_bps, total: lines.reduce((all, line) => all + line.total, shipping), refunds: [] }
}

function refund(part: Part, share: RefundShare, items: RefundedLine[] = []): Part {
  return { ...part, refunds: [...part.refunds, { ...share, items }] }
}

const bowl = { line_item_id: "bowl", quantity: 3, total: 1_000n, goods: 840n }
const part = partOf([bowl, { line_item_id: "mug", quantity: 1, total: 500n, goods: 420n }], 300n, 1_000)

function codeOf(work: () => unknown): string | undefined {
  try {
    work()
  } catch (error) {
    return error instanceof RefundNotPossible ? error.code : String(error)
  }
}

describe("what a refund is made of", () => {
  it("gives back all the commission with all the goods, though the shipping was kept", () => {
    expect(shareOfLines(part, [{ line_item_id: "bowl", quantity: 3 }, { line_item_id: "mug", quantity: 1 }]))
      .toEqual({ amount: 1_500n, goods: 1_260n, commission_reversed: 126n })
  })

  it("divides an amount as what is left is divided", () => {
    expect(shareOfAmount(part, 900n)).toEqual({ amount: 900n, goods: 630n, commission_reversed: 63n })
  })

  it("costs the same piece by piece as all at once", () => {
    const one = [{ line_item_id: "bowl", quantity: 1 }]
    let current: Part = part
    const amounts: bigint[] = []
    for (let piece = 0; piece < 3; piece++) {
      const share = shareOfLines(current, one)
      amounts.push(share.amount)
      current = refund(current, share, one)
    }
    expect(amounts).toEqual([333n, 334n, 333n])
    expect(codeOf(() => shareOfLines(current, one))).toBe("refund_exceeds_line")
  })

  it("refuses what is not in the part or more than is left of it", () => {
    expect(codeOf(() => shareOfLines(part, [{ line_item_id: "cup", quantity: 1 }]))).toBe("unknown_line")
    expect(codeOf(() => shareOfAmount(part, 1_801n))).toBe("refund_exceeds_part")
    const nearlyAll = refund(part, shareOfAmount(part, 1_500n))
    expect(codeOf(() => shareOfLines(nearlyAll, [{ line_item_id: "mug", quantity: 1 }]))).toBe("refund_exceeds_part")
  })

  it("comes to the whole part and the whole commission in the end, however it is cut", () => {
    const line = fc.record({ quantity: fc.integer({ min: 1, max: 6 }), goods: fc.nat(50_000), tax: fc.nat(10_000) })
    const cut = fc.oneof(fc.nat(30_000).map(amount => ({ amount })), fc.nat(3).map(index => ({ index })))
    fc.assert(fc.property(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.nat(5_000),
      fc.nat(10_000),
      fc.array(cut, { maxLength: 12 }),
      (lines, shipping, bps, cuts) => {
        const rows = lines.map((row, index) => ({
          line_item_id: String(index),
          quantity: row.quantity,
          goods: BigInt(row.goods),
          total: BigInt(row.goods + row.tax),
        }))
        let current = partOf(rows, BigInt(shipping), bps)
        for (const next of cuts) {
          const items = "index" in next ? [{ line_item_id: String(next.index), quantity: 1 }] : []
          try {
            const share = "index" in next ? shareOfLines(current, items) : shareOfAmount(current, BigInt(next.amount))
            expect(share.commission_reversed).toBeGreaterThanOrEqual(0n)
            current = refund(current, share, items)
          } catch (error) {
            expect(error).toBeInstanceOf(RefundNotPossible)
          }
          const left = leftOf(current)
          expect(left.amount).toBeGreaterThanOrEqual(0n)
          expect(left.goods).toBeGreaterThanOrEqual(0n)
        }
        current = refund(current, shareOfRest(current, current.total))
        const sum = (pick: (share: RefundShare) => bigint) => current.refunds.reduce((all, share) => all + pick(share), 0n)
        expect(sum(share => share.amount)).toBe(current.total)
        expect(sum(share => share.commission_reversed)).toBe(commissionOf(rows.reduce((all, row) => all + row.goods, 0n), bps))
      },
    ), { numRuns: 300 })
  })
})

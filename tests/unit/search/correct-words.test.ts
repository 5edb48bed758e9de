import fc from "fast-check"

import { correctWords } from "../../../src/search/spelling/correct-words"
import { distance } from "../../../src/search/spelling/distance"

const lexicon = new Map(Object.entries({ stoneware: 40, mug: 12, rug: 9, walnut: 7, bowl: 30, lemon: 2, porcelain: 15, otilia: 1, candle: 20, candles: 3 }))

describe("a query's spelling", () => {
  it.each([
    ["stonware mug", "stoneware mug"],
    ["stoneware mgu", "stoneware mug"],
    ["stonewear", "stoneware"],
    ["wallnut bwol", "walnut bowl"],
    ["porcelian", "porcelain"],
    ["cnadle", "candle"],
  ])("%s becomes %s", (typed, meant) => {
    expect(correctWords(typed, lexicon)).toBe(meant)
  })

  it.each(["stoneware mugs", "Otília", "melon", "xyzzy", "a", "of bowl"])("%s stays", (typed) => {
    expect(correctWords(typed, lexicon)).toBe(typed)
  })

  it("leaves alone what is longer than anybody types, and does not keep the server busy with it", () => {
    const large = new Map(Array.from({ length: 40_000 }, (_, index) => [`word${index.toString(36)}`, 1]))
    const endless = Array.from({ length: 10_000 }, (_, index) => `wird${index.toString(36)}x`).join(" ")
    const start = performance.now()
    expect(correctWords(endless, large)).toBe(endless)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it("takes the more frequent of two words that are equally near", () => {
    expect(correctWords("xug", lexicon)).toBe("mug")
  })
})

describe("the distance of two words", () => {
  it("counts a swap of neighbours as one slip", () => {
    expect(distance("mgu", "mug")).toBe(1)
    expect(distance("abcd", "badc")).toBe(2)
  })

  it("is symmetric, zero only for equal words, and at most the longer word's length", () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(fc.property(word, word, (one, other) => {
      const slips = distance(one, other)
      expect(slips).toBe(distance(other, one))
      expect(slips === 0).toBe(one === other)
      expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }), { numRuns: 10_000 })
  })
})

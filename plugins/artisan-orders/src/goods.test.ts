import { goodsOf } from "./goods"

describe("what commission is taken on", () => {
  it("is a line's price less its discount", () => {
    expect(goodsOf({ items: 1_000n, discount: 100n })).toBe(900n)
    expect(goodsOf({ items: 1_000n, discount: 1_000n })).toBe(0n)
  })

  it("is nothing for a line whose discount was rounded above its price", () => {
    expect(goodsOf({ items: 9n, discount: 10n })).toBe(0n)
  })
})

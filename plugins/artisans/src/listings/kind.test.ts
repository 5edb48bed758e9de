import { kindOf } from "./kind"

function pieces(...stocks: (number | null)[]) {
  return { made_to_order: stocks.includes(null), variants: stocks.map(stock => ({ options: {}, sku: null, prices: {}, stock })) }
}

describe("the kind of a product", () => {
  it("is what is made to order, one of a kind, or a small batch", () => {
    expect(kindOf(pieces(null))).toBe("made-to-order")
    expect(kindOf(pieces(1))).toBe("one-of-a-kind")
    expect(kindOf(pieces(4))).toBe("small-batch")
    expect(kindOf(pieces(1, 0))).toBe("small-batch")
  })

  it("outlives the last piece", () => {
    expect(kindOf(pieces(0), "one-of-a-kind")).toBe("one-of-a-kind")
    expect(kindOf(pieces(0), "small-batch")).toBe("small-batch")
    expect(kindOf(pieces(2), "one-of-a-kind")).toBe("small-batch")
  })
})

import { describe, expect, it } from "vitest"
import { toPriceLimits, toRange } from "~/utils/price-range"

describe("a price range", () => {
  it("lies between its two ends, whichever was written first", () => {
    expect(toRange(100, 300)).toEqual([100, 300])
    expect(toRange(300, 100)).toEqual([100, 300])
  })

  it("limits nothing where it ends with what there is", () => {
    const all: [number, number] = [4, 620]
    expect(toPriceLimits([4, 620], all)).toEqual({ min: null, max: null })
    expect(toPriceLimits([100, 620], all)).toEqual({ min: 100, max: null })
    expect(toPriceLimits([4, 300], all)).toEqual({ min: null, max: 300 })
    expect(toPriceLimits([100, 300], all)).toEqual({ min: 100, max: 300 })
  })
})

import type { OwnVariant } from "~/types/listing-form"
import { describe, expect, it } from "vitest"
import { priceRange, shownCurrency, stockLevel } from "~/utils/own-product"

const variant = (prices: Record<string, number>): OwnVariant => ({ id: "v", title: "", sku: null, options: {}, prices, stock: 1 })

describe("a product in the artisan's list", () => {
  it.each([
    [null, 3, "order"],
    [0, 3, "out"],
    [0, null, "out"],
    [3, 3, "low"],
    [4, 3, "fine"],
    [1, null, "fine"],
  ] as const)("with %s left and a warning at %s is %s", (stock_total, low_stock_threshold, level) => {
    expect(stockLevel({ stock_total, low_stock_threshold })).toBe(level)
  })

  it("shows from the lowest to the highest price of one currency", () => {
    const product = { variants: [variant({ eur: 30, usd: 1 }), variant({ eur: 12.5 }), variant({ usd: 99 })] }
    expect(priceRange(product, "eur")).toEqual([12.5, 30])
    expect(priceRange(product, "chf")).toBeUndefined()
  })

  it("shows another currency where the wanted one is not sold in", () => {
    expect(shownCurrency({ variants: [variant({ usd: 5, chf: 4 })] }, "eur")).toBe("usd")
    expect(shownCurrency({ variants: [variant({ usd: 5, eur: 4 })] }, "eur")).toBe("eur")
    expect(shownCurrency({ variants: [variant({})] }, "eur")).toBeUndefined()
  })
})

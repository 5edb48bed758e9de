import type { ProductVariant } from "~/types/product"
import { describe, expect, it } from "vitest"
import { productFacts } from "~/utils/product-facts"
import { mostOf, stockState } from "~/utils/stock"

const variantOf = (change: object) => ({ id: "v", manage_inventory: true, allow_backorder: false, inventory_quantity: 9, ...change }) as ProductVariant
const factsOf = (metadata: Record<string, unknown>) => productFacts({ metadata, material: null, weight: null })
const batch = factsOf({ kind: "small-batch" })

describe("the stock of a variant", () => {
  it.each([
    [{ inventory_quantity: 0 }, { state: "sold-out" }],
    [{ inventory_quantity: -2 }, { state: "sold-out" }],
    [{ inventory_quantity: undefined }, { state: "sold-out" }],
    [{ inventory_quantity: 1 }, { state: "few", left: 1 }],
    [{ inventory_quantity: 3 }, { state: "few", left: 3 }],
    [{ inventory_quantity: 4 }, { state: "available" }],
    [{ inventory_quantity: 0, allow_backorder: true }, { state: "available" }],
    [{ inventory_quantity: 0, manage_inventory: false }, { state: "available" }],
  ])("%o is %o", (change, expected) => {
    expect(stockState(variantOf(change), batch)).toEqual(expected)
  })

  it("does not matter for what is made to order", () => {
    const facts = factsOf({ kind: "made-to-order", lead_days: 42 })
    expect(stockState(variantOf({ manage_inventory: false }), facts)).toEqual({ state: "made-to-order", leadDays: 42 })
  })
})

describe("how many one buyer can take at once", () => {
  it("is what is there, and never more than twenty", () => {
    expect(mostOf(variantOf({ inventory_quantity: 5 }))).toBe(5)
    expect(mostOf(variantOf({ inventory_quantity: 500 }))).toBe(20)
    expect(mostOf(variantOf({ inventory_quantity: 0 }))).toBe(1)
    expect(mostOf(variantOf({ manage_inventory: false }))).toBe(20)
  })
})

describe("what an artisan tells of a product", () => {
  it("is left out where it is missing or makes no sense", () => {
    expect(factsOf({ kind: 7, size: " ", lead_days: -1 })).toEqual({ kind: null, materials: null, size: null, weight: null, leadDays: null })
    expect(factsOf({ lead_days: "soon" }).leadDays).toBeNull()
  })
})

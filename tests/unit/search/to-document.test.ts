import type { IndexedProduct, IndexedVariant } from "../../../src/search/product/indexed-product"
import { isInStock } from "../../../src/search/product/is-in-stock"
import { lowestPrice } from "../../../src/search/product/lowest-price"
import { isFindable, toDocument } from "../../../src/search/product/to-document"

function variant(changes: Partial<IndexedVariant> = {}): IndexedVariant {
  return { manage_inventory: true, allow_backorder: false, prices: [], inventory_items: [], ...changes }
}

function pieces(stocked_quantity: number, reserved_quantity = 0, required_quantity = 1) {
  return { required_quantity, inventory: { location_levels: [{ stocked_quantity, reserved_quantity }] } }
}

const product: IndexedProduct = {
  id: "prod_1",
  handle: "fog-bowl",
  title: "Fog Bowl",
  status: "published",
  created_at: "2026-01-02T03:04:05Z",
  artisan_product: { artisan: { id: "art_1", handle: "hollow-reed", name: "Hollow Reed", status: "active" } },
}

describe("what can be bought", () => {
  it.each([
    ["nothing counted", variant({ manage_inventory: false }), true],
    ["back orders taken", variant({ allow_backorder: true, inventory_items: [pieces(0)] }), true],
    ["one piece on the shelf", variant({ inventory_items: [pieces(1)] }), true],
    ["the last piece held by an order", variant({ inventory_items: [pieces(1, 1)] }), false],
    ["a set of two with one left", variant({ inventory_items: [pieces(1, 0, 2)] }), false],
    ["a set of which one part is out", variant({ inventory_items: [pieces(5), pieces(0)] }), false],
    ["counted, but never put on a shelf", variant(), false],
  ])("%s", (_, only, bought) => {
    expect(isInStock([only])).toBe(bought)
  })

  it("is a product of which one variant is there", () => {
    expect(isInStock([variant({ inventory_items: [pieces(0)] }), variant({ inventory_items: [pieces(2)] })])).toBe(true)
  })
})

describe("the price that a list shows", () => {
  const price = (amount: number, changes = {}) => ({ amount, currency_code: "eur", ...changes })

  it("is the cheapest variant's in that currency", () => {
    const variants = [variant({ prices: [price(30), price(9, { currency_code: "usd" })] }), variant({ prices: [price(24)] })]
    expect(lowestPrice(variants, "eur")).toBe(24)
    expect(lowestPrice(variants, "gbp")).toBeNull()
  })

  it("is nobody's special price", () => {
    const prices = [price(30), price(10, { price_list_id: "plist_1" }), price(12, { rules_count: 1 }), price(14, { min_quantity: 5 })]
    expect(lowestPrice([variant({ prices })], "eur")).toBe(30)
  })
})

describe("a document", () => {
  it("carries the categories with all their parents, once", () => {
    const pottery = { id: "pcat_1", handle: "pottery", name: "Pottery" }
    const bowls = { id: "pcat_2", handle: "bowls", name: "Bowls", parent_category: pottery }
    const plates = { id: "pcat_3", handle: "plates", name: "Plates", parent_category: pottery }
    expect(toDocument({ ...product, categories: [bowls, plates] }).category_handles).toEqual(["bowls", "plates", "pottery"])
  })

  it("is for published products of active artisans, and for the house's own", () => {
    const of = (status: string) => ({ ...product, artisan_product: { artisan: { id: "art_1", handle: "h", name: "H", status } } })
    expect(isFindable(product)).toBe(true)
    expect(isFindable({ ...product, artisan_product: null })).toBe(true)
    expect(isFindable({ ...product, status: "draft" })).toBe(false)
    expect([isFindable(of("pending")), isFindable(of("suspended")), isFindable(of("closed"))]).toEqual([false, false, false])
  })
})

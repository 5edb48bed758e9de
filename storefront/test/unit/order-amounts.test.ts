import type { ArtisanOrder } from "~/types/order"
import { describe, expect, it } from "vitest"
import { amountsOf, partAmountsOf, refundedOf, sumOfParts } from "~/utils/order-amounts"

const inclusive = {
  total: 107.1,
  tax_total: 17.1,
  item_subtotal: 84.03,
  original_item_total: 100,
  shipping_subtotal: 14.29,
  original_shipping_total: 17,
  items: [{ is_tax_inclusive: true }, { is_tax_inclusive: true }],
}
const exclusive = { ...inclusive, total: 105.42, tax_total: 17.1, items: [{ is_tax_inclusive: false }] }

describe("the amounts of a cart or an order", () => {
  it("add up where prices hold the tax", () => {
    const amounts = amountsOf(inclusive)
    expect(amounts).toMatchObject({ items: 100, shipping: 17, discount: 9.9, taxIncluded: true })
    expect(amounts.items + amounts.shipping - amounts.discount).toBeCloseTo(amounts.total, 6)
  })

  it("add up where the tax comes on top", () => {
    const amounts = amountsOf(exclusive)
    expect(amounts.taxIncluded).toBe(false)
    expect(amounts.items + amounts.shipping + amounts.tax - amounts.discount).toBeCloseTo(amounts.total, 6)
  })

  it("show no discount for the dust of floating point", () => {
    const amounts = amountsOf({ ...inclusive, total: 0.1 + 0.2, original_item_total: 0.1, original_shipping_total: 0.2 })
    expect(amounts.discount).toBe(0)
  })

  it("fall back to tax on top when one line's price holds no tax", () => {
    expect(amountsOf({ ...inclusive, items: [{ is_tax_inclusive: true }, { is_tax_inclusive: false }] }).taxIncluded).toBe(false)
  })
})

describe("the amounts of an artisan's part", () => {
  const part = {
    items: [{ unit_price: 32, quantity: 1, total: 28 }, { unit_price: 9, quantity: 2, total: 18 }],
    items_total: 42.02,
    shipping_total: 18.49,
    discount_total: 3.36,
    tax_total: 10.85,
    total: 68,
  } as ArtisanOrder

  it("are those that the buyer saw where prices hold the tax", () => {
    expect(partAmountsOf(part, true)).toEqual({ items: 50, shipping: 22, discount: 4, tax: 10.85, taxIncluded: true, total: 68 })
  })

  it("are the part's own where the tax comes on top", () => {
    const amounts = partAmountsOf(part, false)
    expect(amounts).toEqual({ items: 42.02, shipping: 18.49, discount: 3.36, tax: 10.85, taxIncluded: false, total: 68 })
    expect(amounts.items + amounts.shipping + amounts.tax - amounts.discount).toBeCloseTo(amounts.total, 6)
  })

  it("add up to what was ordered, however much has gone back since", () => {
    const parts = [{ ...part, refunded_total: 68 }, { ...part, refunded_total: 0.1 }, { ...part, refunded_total: 0.2 }]
    expect(sumOfParts(parts, true)).toEqual({ items: 150, shipping: 66, discount: 12, tax: 32.55, taxIncluded: true, total: 204 })
    expect(refundedOf(parts)).toBe(68.3)
  })
})

import { describe, expect, it } from "vitest"
import { amountsOf } from "~/utils/order-amounts"

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

import { isBalanced } from "./find-differences"

const none = { items_total: 0, shipping_total: 0, tax_total: 0, discount_total: 0, total: 0, line_item_ids: [] }

describe("the parts of an order", () => {
  it("are balanced when no sum is apart and no line is amiss", () => {
    expect(isBalanced(none)).toBe(true)
  })

  it("are not when any one is", () => {
    const apart = ["items_total", "shipping_total", "tax_total", "discount_total", "total"].map(column => ({ ...none, [column]: -0.01 }))
    expect([...apart, { ...none, line_item_ids: ["ordli_1"] }].map(isBalanced)).toEqual([false, false, false, false, false, false])
  })
})

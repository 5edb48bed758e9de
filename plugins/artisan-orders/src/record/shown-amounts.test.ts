import type { LoadedLine } from "../orders/loaded-order"
import { addSums, holdsTax, shownSums, toPayload } from "./shown-amounts"
import type { PartToRecord } from "./types"

const line = (unit_price: number, quantity: number, is_tax_inclusive = true) => ({ unit_price, quantity, is_tax_inclusive }) as LoadedLine

/** Two mugs at 32.00 and a jar at 84.50 with 19 % in them, 10.00 off, and 6.00 for the parcel with 0.96 in it. */
const part = {
  items: 12479n,
  shipping: 504n,
  tax: 2307n,
  discount: 840n,
  total: 14450n,
  lines: [
    { of: line(32, 2), items: 5378n, tax: 958n, discount: 362n, total: 5974n },
    { of: line(84.5, 1), items: 7101n, tax: 1253n, discount: 478n, total: 7876n },
  ],
} as unknown as PartToRecord

describe("what a part came to as the buyer saw it", () => {
  it("holds the tax in goods and shipping where the prices do", () => {
    const shown = shownSums(part, "eur", true)
    expect(shown).toEqual({ items: 14850n, discount: 1000n, shipping: 600n, tax: 2307n, total: 14450n })
    expect(shown.items - shown.discount + shown.shipping).toBe(shown.total)
  })

  it("is the part itself where tax is added", () => {
    expect(shownSums(part, "eur", false)).toBe(part)
    expect(part.items - part.discount + part.shipping + part.tax).toBe(part.total)
  })

  it("adds up over the parts, in major units", () => {
    const shown = shownSums(part, "eur", true)
    expect(toPayload(addSums([shown, shown]), "eur", true))
      .toEqual({ items_total: 297, discount_total: 20, shipping_total: 12, tax_total: 46.14, total: 289, tax_included: true })
  })

  it("takes an order's prices for what all of them are", () => {
    expect([[], [line(1, 1)], [line(1, 1), line(1, 1, false)]].map(items => holdsTax({ items }))).toEqual([false, true, false])
  })
})

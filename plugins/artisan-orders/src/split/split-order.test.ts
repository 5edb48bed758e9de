import { exponentOf, scale, toMinor } from "@craftmart/money"
import fc from "fast-check"

import { sampleOrders } from "../../../../tests/support/orders/sample-orders"
import { splitOrder } from "./split-order"
import type { OrderSnapshot, SplitPart } from "./types"

const runs = { numRuns: 10_000 }

/** Thousandths of a minor unit: fine enough for core's unrounded totals, coarse enough for their last digits. */
const UNIT = 1000n

type Complaint = string | false

function sum(values: readonly bigint[]): bigint {
  return values.reduce((all, value) => all + value, 0n)
}

function isRounded(figure: bigint | undefined, thousandths: bigint): boolean {
  const distance = (figure ?? -UNIT) * UNIT - thousandths
  return distance > -UNIT - 1n && distance < UNIT + 1n
}

/** The property holds for every sample order: `complaints` finds nothing to say about its split. */
function always(complaints: (parts: readonly SplitPart[], order: OrderSnapshot, exact: (amount: OrderSnapshot["totals"]["total"]) => bigint) => Complaint[]) {
  fc.assert(fc.property(sampleOrders, (order) => {
    const exact = (amount: OrderSnapshot["totals"]["total"]) => scale(amount, exponentOf(order.currency_code) + 3)
    const found = complaints(splitOrder(order), order, exact).filter(Boolean)
    if (found.length > 0)
      throw new Error(found.join("; "))
  }), runs)
}

/** Each line of the order with what the split made of it. */
function pairs(parts: readonly SplitPart[], order: OrderSnapshot) {
  const lines = new Map(parts.flatMap(part => part.lines.map(line => [line.id, line] as const)))
  return order.lines.map(({ id, totals }) => ({
    id,
    line: lines.get(id),
    columns: [
      ["items", totals.subtotal],
      ["discount", totals.discount_subtotal],
      ["tax", totals.tax_total],
      ["total", totals.total],
    ] as const,
  }))
}

describe("the split of any order", () => {
  it("accounts for every line exactly once, under its owner", () => {
    always((parts, order) => {
      const found = parts.flatMap(part => part.lines.map(line => `${line.id} of ${part.owner}`)).sort()
      const wanted = order.lines.map(line => `${line.id} of ${line.owner}`).sort()
      return [
        found.join() !== wanted.join() && `${found} are not ${wanted}`,
        new Set(parts.map(part => part.owner)).size !== parts.length && "an owner has two parts",
      ]
    })
  })

  it("adds up in every line, in every part and to the order's total", () => {
    always((parts, order) => [
      ...parts.flatMap(part => part.lines.map(line => line.items + line.tax - line.discount !== line.total && `${line.id} does not add up`)),
      ...parts.map(part => part.items + part.shipping + part.tax - part.discount !== part.total && `${part.owner} does not add up`),
      ...parts.map(part => sum(part.lines.map(line => line.items)) !== part.items && `${part.owner}'s lines do not add up`),
      sum(parts.map(part => part.total)) !== toMinor(order.totals.total, order.currency_code) && "the parts are not the order",
    ])
  })

  it("leaves each part, beyond its lines, exactly its parcel", () => {
    always(parts => parts.flatMap((part) => {
      const beyond = (column: "tax" | "discount" | "total") => part[column] - sum(part.lines.map(line => line[column]))
      return [
        part.shipping + beyond("tax") - beyond("discount") !== beyond("total") && `${part.owner}'s parcel does not add up`,
        ...(["tax", "discount", "total"] as const).map(column => beyond(column) < 0n && `${part.owner}'s parcel has a negative ${column}`),
      ]
    }))
  })

  it("keeps the order's items, shipping, discount and tax, each rounded down or up", () => {
    always((parts, { totals }, exact) => {
      const tax = exact(totals.total) - exact(totals.items) - exact(totals.shipping) + exact(totals.discount)
      return [
        !isRounded(sum(parts.map(part => part.items)), exact(totals.items)) && "items",
        !isRounded(sum(parts.map(part => part.shipping)), exact(totals.shipping)) && "shipping",
        !isRounded(sum(parts.map(part => part.discount)), exact(totals.discount)) && "discount",
        !isRounded(sum(parts.map(part => part.tax)), tax) && "tax",
      ]
    })
  })

  it("gives each line what it costs, rounded down or up, and nothing is ever negative", () => {
    always((parts, order, exact) => pairs(parts, order).flatMap(({ id, line, columns }) => columns.flatMap(([column, amount]) => [
      !isRounded(line?.[column], exact(amount)) && `${id}: ${column} ${line?.[column]} of ${exact(amount)}`,
      (line?.[column] ?? -1n) < 0n && `${id}: ${column} is negative`,
    ])))
  })

  it("never invents tax, a discount or a price: what is whole stays as it is", () => {
    always((parts, order) => pairs(parts, order).flatMap(({ id, line, columns }) => columns.map(([column, amount]) => {
      const fine = scale(amount, exponentOf(order.currency_code) + 9)
      return fine % 10n ** 9n === 0n && line?.[column] !== fine / 10n ** 9n && `${id}: ${column} was ${amount}`
    })))
  })

  it("takes commission on the goods alone, rounded half up", () => {
    always((parts, order) => parts.map((part) => {
      const goods = sum(part.lines.map(line => line.items > line.discount ? line.items - line.discount : 0n))
      const bps = BigInt(order.commission_bps.get(part.owner) ?? 0)
      return part.commission !== (2n * goods * bps + 10_000n) / 20_000n && `${part.owner}: ${part.commission} of ${goods}`
    }))
  })
})

describe("the split of", () => {
  const line = (id: string, owner: string | null, subtotal: string, discount = "0", tax = "0", total = subtotal) =>
    ({ id, owner, totals: { subtotal, discount_subtotal: discount, tax_total: tax, total } })
  const order = (given: Partial<OrderSnapshot> & Pick<OrderSnapshot, "lines" | "totals">): OrderSnapshot =>
    ({ currency_code: "usd", shipping: [], commission_bps: new Map(), ...given })

  it("three untaxed thirds of a discount adds no tax", () => {
    const third = (id: string) => line(id, id, "3.33", "0.333", "0", "2.997")
    const parts = splitOrder(order({
      lines: [third("a"), third("b"), third("c")],
      totals: { total: "8.991", items: "9.99", shipping: "0", discount: "0.999" },
    }))
    expect(parts.map(part => [part.items, part.discount, part.tax, part.total])).toEqual([
      [333n, 33n, 0n, 300n],
      [333n, 34n, 0n, 299n],
      [333n, 33n, 0n, 300n],
    ])
  })

  it("shipping follows what each parcel costs", () => {
    const parts = splitOrder(order({
      lines: [line("1", "a", "10"), line("2", "b", "10"), line("3", null, "10")],
      shipping: [{
        totals: { subtotal: "10", discount_subtotal: "0", tax_total: "0", total: "10" },
        shares: new Map([["a", 700n], ["b", 300n]]),
      }],
      totals: { total: "40", items: "30", shipping: "10", discount: "0" },
    }))
    expect(parts.map(part => [part.owner, part.shipping, part.total])).toEqual([
      ["a", 700n, 1700n],
      ["b", 300n, 1300n],
      [null, 0n, 1000n],
    ])
  })

  it("shipping that nobody quoted follows the worth of the goods", () => {
    const parts = splitOrder(order({
      lines: [line("1", "a", "30"), line("2", "b", "10")],
      shipping: [{ totals: { subtotal: "8", discount_subtotal: "0", tax_total: "0", total: "8" }, shares: new Map() }],
      totals: { total: "48", items: "40", shipping: "8", discount: "0" },
    }))
    expect(parts.map(part => part.shipping)).toEqual([600n, 200n])
  })

  it("a price with its tax inside keeps that price", () => {
    const taxed = (id: string) => line(id, id, "20.16806722689075630252", "0", "3.83193277310924369748", "24")
    const parts = splitOrder(order({
      currency_code: "eur",
      lines: [taxed("a"), taxed("b"), taxed("c")],
      totals: { total: "72", items: "60.50420168067226890756", shipping: "0", discount: "0" },
    }))
    expect(parts.map(part => part.total)).toEqual([2400n, 2400n, 2400n])
    expect(sum(parts.map(part => part.items))).toBe(6050n)
    expect(sum(parts.map(part => part.tax))).toBe(1150n)
  })
})

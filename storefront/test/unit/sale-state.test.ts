import type { SaleItem } from "~/types/sale"
import { describe, expect, it } from "vitest"
import { buyerName, canCancel, leftToSend, refundable, saleColor, unsentItems } from "~/utils/sale-state"

const item = (line_item_id: string, quantity: number, fulfilled_quantity: number) =>
  ({ line_item_id, quantity, fulfilled_quantity }) as SaleItem

describe("a sale", () => {
  it("is sent when nothing of it is left", () => {
    expect(leftToSend(item("a", 3, 1))).toBe(2)
    const items = [item("a", 3, 1), item("b", 1, 1), item("c", 1, 0)]
    expect(unsentItems({ status: "partially_shipped", items }).map(unsent => unsent.line_item_id)).toEqual(["a", "c"])
  })

  it("has nothing to be sent once it is cancelled", () => {
    expect(unsentItems({ status: "canceled", items: [item("a", 1, 0)] })).toEqual([])
  })

  it("can be cancelled until the first piece has left", () => {
    expect(canCancel({ status: "pending", items: [item("a", 2, 0)] })).toBe(true)
    expect(canCancel({ status: "pending", items: [item("a", 2, 1)] })).toBe(false)
    expect(canCancel({ status: "canceled", items: [item("a", 2, 0)] })).toBe(false)
  })

  it("can be given back as far as it has not been", () => {
    const sale = { status: "shipped" as const, total: 26.52, refunded_total: 5.1, currency_code: "eur" }
    expect(refundable(sale)).toBe(21.42)
    expect(refundable({ ...sale, refunded_total: 26.52 })).toBe(0)
    expect(refundable({ ...sale, status: "canceled" })).toBe(0)
  })

  it("names the buyer, else whom the parcel goes to", () => {
    const shipping_address = { first_name: "Kim", last_name: "Lund" }
    expect(buyerName({ buyer: { name: "Ada Moss" }, shipping_address })).toBe("Ada Moss")
    expect(buyerName({ buyer: null, shipping_address })).toBe("Kim Lund")
    expect(buyerName({ buyer: { name: null }, shipping_address: null })).toBe("")
  })

  it("has a quiet colour in a status that is not known", () => {
    expect(saleColor("pending")).toBe("warning")
    expect(saleColor("returned")).toBe("neutral")
  })
})

import type { ArtisanNotification } from "~/types/artisan-notification"
import { describe, expect, it } from "vitest"
import { notificationView } from "~/utils/notification-view"

const told = (kind: string, payload: Record<string, unknown>): ArtisanNotification =>
  ({ id: "n", kind, payload, read_at: null, created_at: "2026-11-01T10:00:00Z" })

describe("what an artisan is told", () => {
  it("of a sale leads to the sale and says what it came to", () => {
    const payload = { artisan_order_id: "artord_1", display_id: 7, items_count: 2, total: 12.5, currency_code: "eur" }
    expect(notificationView(told("sale", payload))).toEqual({
      icon: "i-lucide-shopping-bag",
      text: "sale",
      values: { number: 7, count: 2 },
      amount: { amount: 12.5, currency: "eur" },
      to: "/dashboard/seller/orders/artord_1",
    })
  })

  it("of stock says whether any is left, and leads to the product", () => {
    const low = notificationView(told("low_stock", { product_id: "prod_1", product_title: "Mug", stock: 2 }))
    expect(low).toMatchObject({ text: "low_stock", values: { count: 2, product: "Mug" }, to: "/dashboard/seller/product/prod_1" })
    expect(notificationView(told("low_stock", { product_title: "Mug", stock: 0 }))).toMatchObject({ text: "sold_out", to: undefined })
  })

  it("of a kind that this page does not know is news all the same", () => {
    expect(notificationView(told("payout", { amount: [1] }))).toEqual({ icon: "i-lucide-bell", text: "other", values: {}, to: undefined })
  })

  it("is shown whatever the payload holds", () => {
    for (const kind of ["sale", "review", "low_stock", "approval"])
      expect(notificationView(told(kind, { display_id: {}, artisan_order_id: 7, status: null })).to ?? "").not.toContain("undefined")
  })
})

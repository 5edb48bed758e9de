import type { Browser } from "playwright-core"

import { openBrowser } from "../support/browser"
import type { Buyer } from "./support/buyer"
import { newBuyer } from "./support/buyer"
import { addToCart, cartCount, confirmedOrder, fillCheckout, goToCheckout, kim, placeOrder, waitForCount } from "./support/buying"
import type { Good } from "./support/goods"
import { goodsOfDifferentArtisans } from "./support/goods"
import { orderOf, written } from "./support/store-api"

describe("a guest who buys from three artisans in one cart", () => {
  let browser: Browser
  let buyer: Buyer
  let goods: Good[]
  let orderId: string

  beforeAll(async () => {
    browser = await openBrowser()
    buyer = await newBuyer(browser)
    goods = await goodsOfDifferentArtisans(3)
  })
  afterAll(() => browser.close())

  it("sees each thing arrive in the cart", async () => {
    for (const [index, good] of goods.entries()) {
      await addToCart(buyer.page, good)
      await waitForCount(buyer.page, index + 1)
    }
  })

  it("finds the cart sorted by artisan", async () => {
    await buyer.page.getByTestId("cart-link").click()
    for (const { artisan, title } of goods) {
      const group = buyer.page.getByRole("region", { name: artisan })
      await group.getByRole("link", { name: title }).waitFor()
      expect(await group.getByRole("listitem").count()).toBe(1)
    }
  })

  it("chooses a speed for each artisan, pays once, and gets one order", async () => {
    await goToCheckout(buyer.page)
    await fillCheckout(buyer.page, kim, [goods[0]!.artisan])
    const summary = buyer.page.locator("[data-step=review]")
    const total = await summary.getByTestId("total").textContent()
    orderId = await placeOrder(buyer.page)
    const { order } = await orderOf(orderId)
    expect(total?.trim()).toBe(written(order.total, order.currency_code))
    expect(order.email).toBe(kim.email)
    expect(order.items.map(item => item.quantity)).toEqual([1, 1, 1])
  })

  it("reads on the confirmation what the shop has booked", async () => {
    const { order, parts } = await orderOf(orderId)
    const { page } = buyer
    expect(await page.getByTestId("order-number").textContent()).toContain(`#${order.display_id}`)
    expect((await page.getByTestId("order-summary").getByTestId("total").textContent())?.trim())
      .toBe(written(order.total, order.currency_code))
    expect(parts.map(part => part.artisan?.id).sort()).toEqual(goods.map(good => good.artisan_id).sort())
    for (const part of parts) {
      const shown = page.getByTestId("order-part").filter({ hasText: part.artisan?.name })
      expect((await shown.getByTestId("total").textContent())?.trim()).toBe(written(part.total, order.currency_code))
      expect(await shown.textContent()).toContain(part.items[0]!.title)
    }
  })

  it("pays exactly what the parts come to", async () => {
    const { order, parts } = await orderOf(orderId)
    const cents = (amount: number) => Math.round(amount * 100)
    expect(parts.reduce((sum, part) => sum + cents(part.total), 0)).toBe(cents(order.total))
    expect(parts.filter(part => part.shipping_speed === "express").map(part => part.artisan?.id)).toEqual([goods[0]!.artisan_id])
  })

  it("finds the cart empty and the confirmation there after a reload", async () => {
    await waitForCount(buyer.page, 0)
    await buyer.page.reload()
    expect(await confirmedOrder(buyer.page)).toBe(orderId)
    expect(await cartCount(buyer.page)).toBe(0)
  })

  it("finds the order again by its number and e-mail, and nobody else does", async () => {
    const { order } = await orderOf(orderId)
    const { page } = buyer
    await page.goto("/order/lookup")
    await page.getByRole("textbox", { name: "Order number" }).fill(String(order.display_id))
    await page.getByRole("textbox", { name: "E-mail" }).fill("somebody@else.example")
    await page.getByRole("button", { name: "Find the order" }).click()
    await page.getByText("There is no order with this number and e-mail address.").waitFor()

    await page.getByRole("textbox", { name: "E-mail" }).fill(kim.email)
    await page.getByRole("button", { name: "Find the order" }).click()
    await page.getByRole("heading", { name: `Order #${order.display_id}` }).waitFor()
    expect(await page.getByTestId("order-part").count()).toBe(3)
  })

  it("meets no error of the pages on the way", () => {
    expect(buyer.complaints).toEqual([])
  })
})

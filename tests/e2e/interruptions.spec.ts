import type { Browser } from "playwright-core"

import { openBrowser } from "../support/browser"
import type { Buyer } from "./support/buyer"
import { newBuyer } from "./support/buyer"
import {
  addToCart,
  button,
  confirmedOrder,
  fillContact,
  goToCheckout,
  kim,
  saveContact,
  savePayment,
  saveShipping,
  waitForCount,
} from "./support/buying"
import { rowsOf } from "./support/database"
import type { Good } from "./support/goods"
import { goodsOfDifferentArtisans } from "./support/goods"
import { ask } from "./support/http"
import { orderOf, written } from "./support/store-api"

describe("a checkout that is interrupted", () => {
  let browser: Browser
  let goods: Good[]
  let buyer: Buyer

  beforeAll(async () => {
    browser = await openBrowser()
    goods = await goodsOfDifferentArtisans(2)
  })
  beforeEach(async () => {
    buyer = await newBuyer(browser)
    await addToCart(buyer.page, goods[0]!)
    await addToCart(buyer.page, goods[1]!)
    await goToCheckout(buyer.page)
  })
  afterEach(() => buyer.context.close())
  afterAll(() => browser.close())

  it("keeps every word that was typed over a reload", async () => {
    const { page } = buyer
    await fillContact(page, kim)
    await page.reload()
    await page.getByRole("textbox", { name: "E-mail" }).waitFor()
    const typed = (name: string) => page.getByRole("textbox", { name }).inputValue()
    expect(await Promise.all(["E-mail", "First name", "Street and number", "City"].map(typed)))
      .toEqual([kim.email, kim.firstName, kim.street, kim.city])
    expect(await page.getByRole("combobox", { name: "Country" }).textContent()).toContain(kim.country)
  })

  it("is at the same step with the same speeds after a reload", async () => {
    const { page } = buyer
    await saveContact(page, kim)
    await saveShipping(page, [goods[1]!.artisan])
    await savePayment(page)
    const total = await page.locator("[data-step=review]").getByTestId("total").textContent()
    await page.reload()
    await button(page, "Place Order").waitFor()
    expect(await page.locator("[data-step=review]").getByTestId("total").textContent()).toBe(total)
    expect(await page.locator("[data-step=shipping]").textContent()).toContain(`${goods[1]!.artisan}: Express`)
  })

  it("keeps what was typed when the shop cannot be reached, and goes on when it can", async () => {
    const { page, context } = buyer
    await fillContact(page, kim)
    await context.setOffline(true)
    await button(page, "Continue to shipping").click()
    await page.getByText("We cannot reach the shop.").first().waitFor()
    expect(await page.getByRole("textbox", { name: "City" }).inputValue()).toBe(kim.city)
    await context.setOffline(false)
    await button(page, "Continue to shipping").click()
    await button(page, "Continue to payment").waitFor()
  })

  it("places one order although the answer is lost and the button is pressed twice", async () => {
    const { page } = buyer
    const email = `patient-${Date.now()}@example.com`
    await saveContact(page, { ...kim, email })
    await saveShipping(page)
    await savePayment(page)
    let lost = 0
    await page.route("**/complete**", async (route) => {
      if (route.request().method() !== "POST" || lost > 0)
        return route.continue()
      lost += 1
      await route.fetch()
      return route.abort()
    })
    await button(page, "Place Order").dblclick()
    await confirmedOrder(page)
    expect(lost).toBe(1)
    expect(await rowsOf(`select id from "order" where email = $1`, [email])).toHaveLength(1)
  })

  it("charges the new total when the cart changed in another tab", async () => {
    const { page, context } = buyer
    await saveContact(page, kim)
    await saveShipping(page)
    await savePayment(page)
    const shown = page.locator("[data-step=review]").getByTestId("total")
    const before = await shown.textContent()
    const tab = await context.newPage()
    await addToCart(tab, goods[0]!)
    await waitForCount(page, 3)
    const after = await shown.textContent()
    expect(after).not.toBe(before)
    await button(page, "Place Order").click()
    const { order } = await orderOf(await confirmedOrder(page))
    expect(written(order.total, order.currency_code)).toBe(after?.trim())
    expect(order.items.reduce((sum, item) => sum + item.quantity, 0)).toBe(3)
  })

  it("places nothing at a total that the buyer has not seen", async () => {
    const { page } = buyer
    const email = `careful-${Date.now()}@example.com`
    await saveContact(page, { ...kim, email })
    await saveShipping(page)
    await savePayment(page)
    // As another device would, behind the back of this browser's tabs.
    const cartId = await page.evaluate(() => localStorage.getItem("craftmart_cart"))
    await ask(`/store/carts/${cartId}/line-items`, { body: { variant_id: goods[1]!.variant_id, quantity: 1 } })
    await button(page, "Place Order").click()
    await page.getByText("Your cart has changed in the meantime.").waitFor()
    expect(await rowsOf(`select id from "order" where email = $1`, [email])).toEqual([])
    await button(page, "Place Order").click()
    const { order } = await orderOf(await confirmedOrder(page))
    expect(order.items.reduce((sum, item) => sum + item.quantity, 0)).toBe(3)
  })
})

import type { Browser, Page } from "playwright-core"

import { openBrowser } from "../support/browser"
import { newBuyer, visit } from "./support/buyer"
import { addToCart, button, fillContact, goToCheckout, kim, placeOrder, savePayment, saveShipping } from "./support/buying"
import { goodsOfDifferentArtisans } from "./support/goods"
import { orderOf, written } from "./support/store-api"

const vancouver = { ...kim, country: "Canada", street: "1669 Johnston Street", postalCode: "V6H 3R9", city: "Vancouver" }

/** The amounts of the summary in cents, by row. */
async function rowsOfSummary(page: Page): Promise<Record<string, number>> {
  const rows = await page.locator("[data-step=review] [data-row]").all()
  const entries = await Promise.all(rows.map(async row => [
    await row.getAttribute("data-row"),
    Math.round(Number((await row.locator("dd").textContent() ?? "").replaceAll(/[^\d.]/g, "")) * 100),
  ] as const))
  return Object.fromEntries(entries.map(([row, cents]) => [row ?? "", cents]))
}

describe("a guest in North America", () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    ;({ page } = await newBuyer(browser))
  })
  afterAll(() => browser.close())

  it("chooses the region, and the whole shop is in dollars", async () => {
    await visit(page, "/")
    await page.getByRole("combobox", { name: "Region and currency" }).click()
    await page.getByRole("option", { name: /North America/ }).click()
    for (const good of await goodsOfDifferentArtisans(2))
      await addToCart(page, good)
    await goToCheckout(page)
    expect(await page.getByRole("complementary", { name: "Summary" }).textContent()).toContain("$")
  })

  it("is asked for the province, and for the right kind of postal code", async () => {
    await fillContact(page, { ...vancouver, postalCode: "V6H" })
    await button(page, "Continue to shipping").click()
    await page.getByText("Please write the state or province.").waitFor()
    await page.getByText("This does not look like a postal code of that country.").waitFor()
    await fillContact(page, { ...vancouver, province: "BC" })
    await button(page, "Continue to shipping").click()
    await button(page, "Continue to payment").waitFor()
  })

  it("sees the tax on top, and rows that add up to what is charged", async () => {
    await saveShipping(page)
    await savePayment(page)
    const { items = 0, shipping = 0, tax = 0, total = 0 } = await rowsOfSummary(page)
    expect(items).toBeGreaterThan(0)
    expect(tax).toBe(Math.round((items + shipping) * 0.05))
    expect(items + shipping + tax).toBe(total)
    const { order } = await orderOf(await placeOrder(page))
    expect(order.currency_code).toBe("usd")
    expect(written(order.total, "usd")).toBe(written(total / 100, "usd"))
    expect((await page.getByTestId("order-summary").getByTestId("total").textContent())?.trim()).toBe(written(order.total, "usd"))
  })
})

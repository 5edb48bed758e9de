import type { Browser, Page } from "playwright-core"

import { openBrowser } from "../support/browser"
import type { View } from "./support/buyer"
import { newBuyer, visit } from "./support/buyer"
import { addToCart, button, fillContact, goToCheckout, kim, placeOrder, savePayment, saveShipping } from "./support/buying"
import type { Good } from "./support/goods"
import { goodsOfDifferentArtisans } from "./support/goods"
import { focusedInSight, overhang, seriousFindings } from "./support/page-checks"

const password = "a good long one"

describe.each<View>([
  { width: 1280, colour: "light" },
  { width: 1280, colour: "dark" },
  { width: 390, colour: "light" },
])("every page, $width wide and $colour,", (view) => {
  let browser: Browser
  let page: Page
  let good: Good

  beforeAll(async () => {
    browser = await openBrowser()
    ;({ page } = await newBuyer(browser, view))
    ;[good] = await goodsOfDifferentArtisans(1) as [Good]
  })
  afterAll(() => browser.close())

  async function expectSound() {
    await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"))
    expect({ at: page.url(), serious: await seriousFindings(page), overhang: await overhang(page) })
      .toEqual({ at: page.url(), serious: [], overhang: 0 })
  }

  it.each(["/", "/products", "/search?q=bowl", "/artisans", "/cart", "/order/lookup", "/sign-in", "/register", "/forgotten-password", "/reset-password", "/reset-password?token=none", "/no-such-page"])(
    "can be used by everybody: %s",
    async (path) => {
      await visit(page, path)
      await page.getByRole("heading").first().waitFor()
      await expectSound()
    },
  )

  it("can be used by everybody: a category, a product, an artisan", async () => {
    await visit(page, "/")
    const category = await page.locator("a[href^=\"/c/\"]").first().getAttribute("href")
    for (const path of [category!, `/products/${good.handle}`, `/artisans/${good.artisan_handle}`]) {
      await visit(page, path)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await expectSound()
    }
  })

  it("can be used by everybody: an account", async () => {
    await visit(page, "/register")
    await page.getByRole("textbox", { name: "First name" }).fill("Ada")
    await page.getByRole("textbox", { name: "Last name" }).fill("Moss")
    await page.getByRole("textbox", { name: "E-mail" }).fill(`ada-${view.width}-${view.colour}-${Date.now()}@example.com`)
    await page.getByLabel("Password").fill(password)
    await button(page, "Create the account").click()
    await page.getByRole("heading", { name: "Hello, Ada" }).waitFor()
    await expectSound()
    await button(page, "Add an address").click()
    await expectSound()
    await page.getByRole("link", { name: "Orders", exact: true }).click()
    await page.getByText("No orders yet").waitFor()
    await expectSound()
  })

  it("can be used by everybody: each step of buying", async () => {
    await addToCart(page, good)
    await visit(page, "/cart")
    await page.getByRole("link", { name: "Proceed to Checkout" }).waitFor()
    await expectSound()
    await goToCheckout(page)
    await expectSound()
    await page.getByRole("textbox", { name: "E-mail" }).fill("nonsense")
    await button(page, "Continue to shipping").click()
    await page.getByText("Please write an e-mail address").waitFor()
    await focusedInSight(page, page.getByRole("textbox", { name: "E-mail" }))
    await expectSound()
    await fillContact(page, kim)
    await button(page, "Continue to shipping").click()
    await button(page, "Continue to payment").waitFor()
    await expectSound()
    await saveShipping(page)
    await expectSound()
    await savePayment(page)
    await expectSound()
    await placeOrder(page)
    await expectSound()
    await visit(page, "/account/orders")
    await page.getByRole("link", { name: /Order #/ }).click()
    await page.getByTestId("order-part").first().waitFor()
    await expectSound()
  })
})

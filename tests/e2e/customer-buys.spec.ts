import type { Browser } from "playwright-core"

import { openBrowser } from "../support/browser"
import type { Buyer } from "./support/buyer"
import { newBuyer, visit } from "./support/buyer"
import { addToCart, button, goToCheckout, kim, placeOrder, saveContact, savePayment, saveShipping, waitForCount } from "./support/buying"
import type { Good } from "./support/goods"
import { goodsOfDifferentArtisans } from "./support/goods"
import { orderOf } from "./support/store-api"

const password = "a good long one"

describe("a customer", () => {
  let browser: Browser
  let buyer: Buyer
  let goods: Good[]
  const email = `customer-${Date.now()}@example.com`

  beforeAll(async () => {
    browser = await openBrowser()
    buyer = await newBuyer(browser)
    goods = await goodsOfDifferentArtisans(3)
  })
  afterAll(() => browser.close())

  it("opens an account on the way to the checkout, and the cart comes along", async () => {
    const { page } = buyer
    for (const good of goods)
      await addToCart(page, good)
    await goToCheckout(page)
    await page.locator("[data-step=contact]").getByRole("link", { name: "Sign in" }).click()
    await page.getByRole("link", { name: "Create an account" }).click()
    await page.getByRole("textbox", { name: "First name" }).fill(kim.firstName)
    await page.getByRole("textbox", { name: "Last name" }).fill(kim.lastName)
    await page.getByRole("textbox", { name: "E-mail" }).fill(email)
    await page.getByLabel("Password").fill(password)
    await button(page, "Create the account").click()
    await page.getByRole("heading", { name: "Checkout" }).waitFor()
    await waitForCount(page, 3)
    expect(await page.getByRole("textbox", { name: "E-mail" }).inputValue()).toBe(email)
  })

  it("buys, and keeps the address", async () => {
    const { page } = buyer
    await page.getByRole("checkbox", { name: "Keep this address in my account" }).check()
    await saveContact(page, { ...kim, email })
    await saveShipping(page)
    await savePayment(page)
    const { order, parts } = await orderOf(await placeOrder(page))
    expect(order.email).toBe(email)
    expect(parts).toHaveLength(3)
  })

  it("finds the order and the address in the account", async () => {
    const { page } = buyer
    await visit(page, "/account")
    await page.getByRole("heading", { name: `Hello, ${kim.firstName}` }).waitFor()
    await page.getByText(kim.street).waitFor()
    await page.getByRole("link", { name: "Orders", exact: true }).click()
    await page.getByRole("link", { name: /Order #/ }).click()
    await page.getByTestId("order-part").first().waitFor()
    expect(await page.getByTestId("order-part").count()).toBe(3)
  })

  it("is offered the saved address at the next checkout", async () => {
    const { page } = buyer
    await addToCart(page, goods[0]!)
    await goToCheckout(page)
    await button(page, new RegExp(kim.street)).click()
    expect(await page.getByRole("textbox", { name: "City" }).inputValue()).toBe(kim.city)
    await button(page, "Continue to shipping").click()
    await button(page, "Continue to payment").waitFor()
  })

  it("signs out, and leaves nothing behind in this browser", async () => {
    const { page } = buyer
    await visit(page, "/account")
    await button(page, "Sign out").click()
    await page.waitForURL(url => url.pathname === "/")
    await waitForCount(page, 0)
    const left = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))
    expect(JSON.stringify(left)).not.toContain(kim.street)
    expect(left.craftmart_buyer_token).toBeUndefined()
    await page.goto("/account")
    await page.getByRole("heading", { name: "Sign in" }).waitFor()
  })

  it("reads in words that a password is wrong, and signs in with the right one", async () => {
    const { page } = buyer
    await page.getByRole("textbox", { name: "E-mail" }).fill(email)
    await page.getByLabel("Password").fill("not this one")
    await button(page, "Sign in").click()
    await page.getByText("The e-mail address or the password is not right.").waitFor()
    expect(await page.getByRole("textbox", { name: "E-mail" }).inputValue()).toBe(email)
    await page.getByLabel("Password").fill(password)
    await button(page, "Sign in").click()
    await page.getByRole("heading", { name: `Hello, ${kim.firstName}` }).waitFor()
  })

  it("meets no error of the pages on the way", () => {
    expect(buyer.complaints).toEqual([])
  })
})

import type { Browser } from "playwright-core"

import { openBrowser } from "../support/browser"
import type { Buyer } from "./support/buyer"
import { newBuyer, visit } from "./support/buyer"
import { addToCart, button, goToCheckout, kim, placeOrder, saveContact, savePayment, saveShipping, waitForCount } from "./support/buying"
import type { Good } from "./support/goods"
import { goodsOfDifferentArtisans } from "./support/goods"
import { linkInMail } from "./support/mailbox"
import { orderOf } from "./support/store-api"

const password = "a good long one"
const newPassword = "an even longer one"

describe("a customer", () => {
  let browser: Browser
  let buyer: Buyer
  let goods: Good[]
  let link: string
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

  async function signOut() {
    await visit(buyer.page, "/account")
    await button(buyer.page, "Sign out").click()
    await buyer.page.waitForURL(url => url.pathname === "/")
  }

  async function askForLink(address: string) {
    const { page } = buyer
    await visit(page, "/sign-in")
    await page.getByRole("link", { name: "Forgotten your password?" }).click()
    await page.getByRole("textbox", { name: "E-mail" }).fill(address)
    await button(page, "Send the link").click()
    await page.getByText("Look into your mailbox").waitFor()
    return (await page.getByRole("main").textContent())?.replace(address, "…")
  }

  it("forgets the password, and chooses a new one through a mail", async () => {
    const { page } = buyer
    await signOut()
    expect(await askForLink(email)).toBe(await askForLink(`nobody-${email}`))
    link = await linkInMail(email, "/reset-password")
    await visit(page, link)
    await page.locator("meta[name=robots][content=noindex]").waitFor({ state: "attached" })
    await page.getByLabel("New password").fill(newPassword)
    await button(page, "Save and sign in").click()
    await page.getByRole("heading", { name: `Hello, ${kim.firstName}` }).waitFor()
    expect(page.url()).not.toContain("token")
  })

  it("signs in with the new password, and no more with the old one", async () => {
    const { page } = buyer
    await signOut()
    await visit(page, "/sign-in")
    await page.getByRole("textbox", { name: "E-mail" }).fill(email)
    await page.getByLabel("Password").fill(password)
    await button(page, "Sign in").click()
    await page.getByText("The e-mail address or the password is not right.").waitFor()
    await page.getByLabel("Password").fill(newPassword)
    await button(page, "Sign in").click()
    await page.getByRole("heading", { name: `Hello, ${kim.firstName}` }).waitFor()
  })

  it("is told that a link is used up or has no token, and is offered a new mail", async () => {
    const { page } = buyer
    await visit(page, link)
    await page.getByLabel("New password").fill("yet another one")
    await button(page, "Save and sign in").click()
    await page.getByText("This link does not work any more.").waitFor()
    await visit(page, "/reset-password")
    await page.getByText("This link does not work any more.").waitFor()
    await page.getByRole("link", { name: "Send me a new one" }).click()
    await button(page, "Send the link").waitFor()
  })

  it("meets no error of the pages on the way", () => {
    expect(buyer.complaints).toEqual([])
  })
})

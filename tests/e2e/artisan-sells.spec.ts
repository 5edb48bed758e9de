import type { Browser, Page } from "playwright-core"

import { openBrowser } from "../support/browser"
import { newBuyer, visit } from "./support/buyer"
import { addToCart, button, fillCheckout, goToCheckout, kim, placeOrder } from "./support/buying"
import type { Good } from "./support/goods"
import { goodOf, goodsOfDifferentArtisans } from "./support/goods"
import { overhang, seriousFindings, unreachable } from "./support/page-checks"
import { bell, newArtisan, potter, settled, unread } from "./support/selling"
import type { ApiOrder } from "./support/store-api"
import { orderOf, written } from "./support/store-api"

const tracking = "JJD0099001122"

describe("an artisan who sells", () => {
  let browser: Browser
  let artisan: Page
  let buyer: Page
  let good: Good
  let order: ApiOrder

  beforeAll(async () => {
    browser = await openBrowser()
    artisan = (await newArtisan(browser)).page
    buyer = (await newBuyer(browser)).page
    good = await goodOf(potter.email)
  })
  afterAll(() => browser.close())

  it("is told of a sale without a reload, and finds only the own part of it", async () => {
    const before = await unread()
    await bell(artisan, before).waitFor()
    const foreign = (await goodsOfDifferentArtisans(3)).find(other => other.artisan_id !== good.artisan_id)!
    await addToCart(buyer, good)
    await addToCart(buyer, foreign)
    await goToCheckout(buyer)
    await fillCheckout(buyer)
    ;({ order } = await orderOf(await placeOrder(buyer)))

    await bell(artisan, before + 1).click()
    await artisan.getByRole("region", { name: "Notifications", exact: true }).getByRole("link", { name: new RegExp(`#${order.display_id}`) }).click()
    await artisan.getByRole("heading", { name: `Order #${order.display_id}` }).waitFor()
    const page = artisan.locator("#main")
    await page.getByText(good.title).first().waitFor()
    expect(await page.textContent()).not.toContain(foreign.title)
    await bell(artisan, before).waitFor()
  })

  it("reads what is earned, and where it goes", async () => {
    const { parts } = await orderOf(order.id)
    const own = parts.find(part => part.artisan?.id === good.artisan_id)!
    expect(await artisan.locator("[data-row=total] dd").textContent()).toContain(written(own.total, order.currency_code))
    const address = await artisan.locator("address").textContent()
    for (const line of [kim.firstName, kim.street, kim.postalCode, kim.country])
      expect(address).toContain(line)
  })

  it("prints a packing slip without a price", async () => {
    await artisan.getByRole("link", { name: "Packing slip" }).click()
    const slip = artisan.getByTestId("packing-slip")
    await slip.getByText(good.title).waitFor()
    await artisan.emulateMedia({ media: "print" })
    expect(await slip.textContent()).not.toMatch(/[€$£]/)
    expect(await artisan.getByRole("button", { name: "Print" }).isVisible()).toBe(false)
    await artisan.emulateMedia({ media: "screen" })
    await artisan.goBack()
  })

  it("sends it with a tracking number, by keyboard alone", async () => {
    const send = button(artisan, "Mark as sent").first()
    await send.focus()
    await artisan.keyboard.press("Enter")
    const dialog = artisan.getByRole("dialog", { name: "Mark as sent" })
    await dialog.getByLabel("Carrier").focus()
    await artisan.keyboard.type("UPS")
    await artisan.keyboard.press("Tab")
    await artisan.keyboard.type(tracking)
    await artisan.keyboard.press("Enter")
    await dialog.waitFor({ state: "hidden" })
    await artisan.getByTestId("sale-status").filter({ hasText: "Sent" }).waitFor()
    const link = artisan.getByTestId("parcel").getByRole("link", { name: tracking })
    expect(await link.getAttribute("href")).toBe(`https://www.ups.com/track?tracknum=${tracking}`)
  })

  it("has nothing more to send or to cancel, and finds the order under Sent", async () => {
    expect(await button(artisan, "Mark as sent").count()).toBe(0)
    await visit(artisan, `/dashboard/seller/orders?status=shipped&q=${order.display_id}`)
    await artisan.getByRole("link", { name: `Order #${order.display_id}` }).waitFor()
  })

  it("shows the buyer where the parcel is", async () => {
    await visit(buyer, `/order/confirmed/${order.id}`)
    await buyer.getByTestId("order-part").filter({ hasText: good.artisan }).getByText(tracking).waitFor()
  })

  it("changes the shipping rates, and keeps what cannot be saved", async () => {
    await visit(artisan, "/dashboard/seller/settings/shipping")
    const elsewhere = artisan.getByRole("group", { name: "Everywhere else" })
    const first = elsewhere.getByRole("textbox", { name: "First piece" }).first()
    const before = await first.inputValue()
    await first.fill("a lot")
    await button(artisan, "Save").click()
    await artisan.getByText("Some fields still need an answer.").waitFor()
    expect(await first.inputValue()).toBe("a lot")
    await first.fill("17.25")
    await button(artisan, "Save").click()
    await artisan.getByText("Saved", { exact: true }).first().waitFor()
    await artisan.reload()
    await elsewhere.waitFor()
    expect(await first.inputValue()).toBe("17.25")
    await first.fill(before)
    await button(artisan, "Save").click()
    await artisan.getByText("Saved", { exact: true }).first().waitFor()
  })
})

describe.each([
  { width: 1280, colour: "light" as const },
  { width: 390, colour: "dark" as const },
])("the artisans' dashboard, $width wide and $colour,", (view) => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    ;({ page } = await newArtisan(browser, view))
  })
  afterAll(() => browser.close())

  it.each([
    "",
    "/orders",
    "/notifications",
    "/products",
    "/products/prices",
    "/products/import",
    "/product/new",
    "/reviews",
    "/payouts",
    "/settings",
    "/settings/shipping",
    "/settings/vacation",
    "/settings/team",
    "/settings/notifications",
  ])("can be used by everybody: /dashboard/seller%s", async (path) => {
    await visit(page, `/dashboard/seller${path}`)
    await page.getByRole("heading", { level: 1 }).waitFor()
    await settled(page)
    expect({ serious: await seriousFindings(page), overhang: await overhang(page), unreachable: await unreachable(page) })
      .toEqual({ serious: [], overhang: 0, unreachable: [] })
  })

  it("can be used by everybody: a product that is edited", async () => {
    await visit(page, "/dashboard/seller/products")
    await page.getByRole("main").locator("a[href*='/dashboard/seller/product/prod_']").first().click()
    await page.getByRole("textbox", { name: /^Name/ }).waitFor()
    await settled(page)
    expect({ serious: await seriousFindings(page), overhang: await overhang(page), unreachable: await unreachable(page) })
      .toEqual({ serious: [], overhang: 0, unreachable: [] })
  })

  it("can be used by everybody: an order and its packing slip", async () => {
    await visit(page, "/dashboard/seller/orders")
    await page.getByRole("link", { name: /^Order #/ }).first().click()
    await page.getByTestId("sale-status").waitFor()
    expect({ serious: await seriousFindings(page), overhang: await overhang(page) }).toEqual({ serious: [], overhang: 0 })
    await visit(page, `${new URL(page.url()).pathname}/packing-slip`)
    await page.getByTestId("packing-slip").waitFor()
    expect({ serious: await seriousFindings(page), overhang: await overhang(page) }).toEqual({ serious: [], overhang: 0 })
  })
})

describe.each([
  { width: 1280, colour: "dark" as const },
  { width: 390, colour: "light" as const },
])("the doors of the artisans' dashboard, $width wide and $colour,", (view) => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    ;({ page } = await newBuyer(browser, view))
  })
  afterAll(() => browser.close())

  it.each(["/sign-in", "/apply", "/forgotten-password", "/reset-password?token=none", "/invitation?token=none"])(
    "can be used by everybody: /dashboard/seller%s",
    async (path) => {
      await visit(page, `/dashboard/seller${path}`)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await settled(page)
      expect({ serious: await seriousFindings(page), overhang: await overhang(page), unreachable: await unreachable(page) })
        .toEqual({ serious: [], overhang: 0, unreachable: [] })
    },
  )
})

import type { Browser, Page } from "playwright-core"

import { openBrowser } from "../support/browser"
import { waitUntil } from "../support/marketplace/wait-until"
import { applyAs, newAdmin, openInPanel, seriousInPanel, speak } from "./support/admin"
import { newBuyer } from "./support/buyer"
import { addToCart, button, fillCheckout, goToCheckout, placeOrder } from "./support/buying"
import { rowsOf } from "./support/database"
import type { Good } from "./support/goods"
import { goodsOfDifferentArtisans } from "./support/goods"
import type { ApiOrder, ApiPart } from "./support/store-api"
import { orderOf, written } from "./support/store-api"

const statusOf = async (id: string) => (await rowsOf<{ status: string }>("select status from artisan where id = $1", [id]))[0]?.status

describe("an administrator in Medusa's panel", () => {
  let browser: Browser
  let admin: Page
  let goods: [Good, Good]
  let order: ApiOrder
  let parts: ApiPart[]

  beforeAll(async () => {
    browser = await openBrowser()
    const { page: buyer, context } = await newBuyer(browser)
    // The last of some: of these nobody else buys, so that few orders are open.
    goods = (await goodsOfDifferentArtisans(14)).slice(-2) as [Good, Good]
    for (const good of goods)
      await addToCart(buyer, good)
    await goToCheckout(buyer)
    await fillCheckout(buyer)
    ;({ order, parts } = await orderOf(await placeOrder(buyer)))
    await context.close()
    admin = await newAdmin(browser)
  }, 300_000)
  afterAll(() => browser.close())

  const dialog = () => admin.getByRole("dialog")
  const steps = (name: string) => admin.locator("main").getByRole("button", { name, exact: true })

  it("approves somebody who has applied", async () => {
    const handle = `kiln-${Date.now()}`
    const id = await applyAs("Kiln & Co", handle)
    await openInPanel(admin, `/artisans?status=pending&q=${handle}`)
    await admin.getByRole("link", { name: "Kiln & Co" }).click()
    await steps("Approve").click()
    await admin.locator("main").getByText("Active", { exact: true }).waitFor()
    expect(await statusOf(id)).toBe("active")
  })

  it("is told what happens to open orders before a suspension, cannot close meanwhile, and takes it back", async () => {
    const [{ artisan_id: id, artisan: name }] = goods
    await openInPanel(admin, `/artisans/${id}`)
    await steps("Suspend").click()
    await dialog().getByText(new RegExp(`still ha(s|ve) to be sent \\(.*#${order.display_id}`)).waitFor()
    await dialog().getByText("You can undo this by reinstating them.").waitFor()
    expect(await dialog().getByRole("button", { name: "Suspend" }).isDisabled()).toBe(true)
    await dialog().getByLabel(/^Reason/).fill("Questions about the glaze")
    await dialog().getByRole("button", { name: "Suspend" }).click()
    await admin.locator("main").getByText("Suspended: Questions about the glaze").waitFor()
    expect(await statusOf(id)).toBe("suspended")

    await steps("Close").click()
    await dialog().getByText(/This is not possible yet/).waitFor()
    expect(await dialog().getByRole("button", { name: "Close for good" }).isDisabled()).toBe(true)
    await admin.keyboard.press("Escape")
    await steps("Reinstate").click()
    await steps("Suspend").waitFor()
    expect(await statusOf(id)).toBe("active")
    await admin.getByRole("heading", { name, level: 1 }).waitFor()
  })

  it("notes something that only administrators read", async () => {
    await admin.getByLabel("New note").fill("Called on Monday about the glaze")
    await steps("Save note").click()
    await admin.locator("main").getByText("Called on Monday about the glaze", { exact: true }).waitFor()
    await admin.locator("main").getByText("Note written").waitFor()
  })

  it("follows the split of an order: each part, its commission, and that they add up", async () => {
    await admin.getByRole("link", { name: new RegExp(`#${order.display_id} `) }).first().click()
    await admin.getByText("The parts add up to the order, to the cent.").waitFor()
    const page = admin.locator("main")
    for (const part of parts) {
      await page.getByText(part.artisan?.name ?? "", { exact: true }).first().waitFor()
      await page.getByText(written(part.total, order.currency_code), { exact: true }).first().waitFor()
    }
    expect(await page.getByText(/^Commission \(/).count()).toBe(2)

    await openInPanel(admin, `/artisan-orders?q=${order.display_id}`)
    await admin.getByRole("link", { name: `#${order.display_id}`, exact: true }).nth(1).waitFor()
    const download = await admin.request.get(await admin.getByRole("link", { name: "Export CSV" }).getAttribute("href") ?? "")
    const lines = (await download.text()).split("\r\n").filter(line => line.startsWith(`${order.display_id},`))
    expect(lines).toHaveLength(parts.length)
    for (const { artisan } of parts)
      expect(lines.join("\n")).toContain(artisan?.name)
  })

  it("reads what a refund gives to whom before it is made", async () => {
    await openInPanel(admin, `/orders/${order.id}`)
    await admin.getByRole("button", { name: "Refund", exact: true }).first().click()
    await dialog().getByLabel(/^Amount in/).fill("1")
    await dialog().getByText(new RegExp(`^The buyer gets ${written(1, order.currency_code).replace(/[.$]/g, "\\$&")} back`)).waitFor()
    await dialog().getByText(/earns .* less: .* instead of/).waitFor()
    await dialog().getByRole("button", { name: "Cancel" }).click()
  })

  it("reads a parked mail, and tries it again", async () => {
    await rowsOf("update sale_notice set status = 'parked', attempts = 8, last_error = 'No answer from the mail server' where order_id = $1 and kind = 'order_confirmation'", [order.id])
    await openInPanel(admin, "/marketplace")
    await admin.getByRole("link", { name: /mails? that could not be sent/ }).click()
    const row = admin.getByRole("row").filter({ hasText: "No answer from the mail server" }).first()
    await row.getByRole("button", { name: "Preview" }).click()
    expect(await admin.locator("iframe").getAttribute("sandbox")).toBe("")
    await admin.getByRole("tab", { name: "As text" }).click()
    await dialog().locator("pre").getByText(goods[0].title).waitFor()
    await admin.keyboard.press("Escape")
    await row.getByRole("button", { name: "Try again" }).click()
    await dialog().getByRole("button", { name: "Send" }).click()
    await admin.getByText(/^The mail to .* is on its way\.$/).first().waitFor()
    const left = async () => (await rowsOf<{ status: string }>("select status from sale_notice where order_id = $1 and kind = 'order_confirmation'", [order.id])).map(row => row.status)
    await waitUntil(async () => (await left()).join() === "sent")
  })

  it("signs in as the artisan for support, is told so at every moment, and leaves", async () => {
    const [{ artisan_id: id, artisan: name }] = goods
    await openInPanel(admin, `/artisans/${id}`)
    await steps("Sign in for support").click()
    await dialog().getByLabel(/^Why do you look/).fill("Cannot find her orders")
    await dialog().getByRole("button", { name: "Sign in" }).click()
    const opening = admin.context().waitForEvent("page")
    await admin.getByRole("link", { name: "Open the dashboard" }).click()
    const dashboard = await opening
    await dashboard.getByText(`You are signed in as ${name} for support`).waitFor()
    expect(new URL(dashboard.url()).hash).toBe("")
    await dashboard.getByRole("link", { name: "Orders" }).first().click()
    await dashboard.getByText(`You are signed in as ${name} for support`).waitFor()

    await button(dashboard, "Leave").click()
    await dashboard.waitForURL(url => url.pathname === "/")
    expect(await rowsOf("select user_email, reason, ended_at is not null as ended from artisan_support_session where artisan_id = $1", [id]))
      .toEqual([{ user_email: "admin@craftmart.test", reason: "Cannot find her orders", ended: true }])
    await openInPanel(admin, `/audit-log?subject_id=${id}`)
    await admin.locator("main").getByText("Signed in for support").first().waitFor()
  })

  it.each(["light", "dark"] as const)("finds pages that everybody can use, in %s", async (colour) => {
    const page = await newAdmin(browser, { colour })
    const pages = ["/marketplace", "/artisans", `/artisans/${goods[0].artisan_id}`, "/artisan-orders", "/reviews", "/sale-notices"]
    const found: Record<string, string[]> = {}
    for (const path of pages) {
      await openInPanel(page, path)
      found[path] = await seriousInPanel(page)
    }
    expect(found).toEqual(Object.fromEntries(pages.map(path => [path, []])))
    await page.context().close()
  })

  it("opens all pages in a language that has a country, with its dates", async () => {
    const page = await newAdmin(browser)
    await speak(page, "ptBR")
    for (const path of ["/reviews", "/artisans", "/marketplace", "/ledger", "/sale-notices", "/audit-log", "/settings/artisan-shipping", "/artisan-orders"])
      await openInPanel(page, path)
    await page.getByText(/ de \d{4}$/).first().waitFor()
    await page.context().close()
  })
})

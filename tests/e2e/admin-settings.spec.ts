import type { Browser, Page } from "playwright-core"

import { openBrowser } from "../support/browser"
import { newAdmin, openInPanel, seriousInPanel } from "./support/admin"
import { newBuyer, visit } from "./support/buyer"
import { addToCart, button, fillCheckout, goToCheckout, placeOrder } from "./support/buying"
import { rowsOf } from "./support/database"
import { goodsOfDifferentArtisans } from "./support/goods"
import type { Good } from "./support/goods"
import { newArtisan } from "./support/selling"

/** The pages of settings, products and ledger. */
const pages = ["/settings/commission", "/settings/marketplace", "/settings/artisan-shipping", "/ledger", "/artisan-products", "/audit-log"]

describe("what an administrator sets in Medusa's panel", () => {
  let browser: Browser
  let admin: Page
  let good: Good

  beforeAll(async () => {
    browser = await openBrowser()
    ;[good] = await goodsOfDifferentArtisans(1) as [Good]
    admin = await newAdmin(browser)
  }, 300_000)
  afterAll(() => browser.close())

  const dialog = () => admin.getByRole("dialog")

  async function order(): Promise<string> {
    const { page, context } = await newBuyer(browser)
    await addToCart(page, good)
    await goToCheckout(page)
    await fillCheckout(page)
    const id = await placeOrder(page)
    await context.close()
    return id
  }
  const rateOf = async (order_id: string) => (await rowsOf<{ commission_bps: number }>("select commission_bps from artisan_order where order_id = $1", [order_id]))[0]?.commission_bps

  it("a commission counts for the next order, and not for the last one", async () => {
    const last = await order()
    const before = await rateOf(last)
    await openInPanel(admin, "/settings/commission")
    await admin.getByRole("button", { name: "New rule" }).click()
    await dialog().getByRole("radio", { name: "Artisan" }).click()
    await dialog().getByRole("searchbox").fill(good.artisan)
    await dialog().getByRole("combobox", { name: "Artisan" }).click()
    await admin.getByRole("option", { name: good.artisan, exact: true }).click()
    await dialog().getByLabel("Rate in percent").fill("3.25")
    await dialog().getByRole("button", { name: "New rule" }).click()
    await admin.getByRole("row").filter({ hasText: good.artisan }).filter({ hasText: "3.25" }).filter({ hasText: "In force" }).waitFor()
    expect(await rateOf(await order())).toBe(325)
    expect(await rateOf(last)).toBe(before)
    expect(before).not.toBe(325)
  }, 300_000)

  it("a rule is ended after it was asked and named, and the next order has the rate of before", async () => {
    await openInPanel(admin, "/settings/commission?state=in_force&scope=artisan")
    await admin.getByRole("row").filter({ hasText: good.artisan }).getByRole("button", { name: "End" }).click()
    await dialog().getByRole("heading", { name: `End the rule for ${good.artisan}?` }).waitFor()
    await dialog().getByRole("button", { name: "End" }).click()
    await admin.getByText("The rule has ended.").waitFor()
    expect(await rateOf(await order())).not.toBe(325)
  }, 300_000)

  it("the review policy is saved, stands in the audit log, and goes back to its default", async () => {
    await openInPanel(admin, "/settings/marketplace")
    await admin.getByLabel("waits until an administrator publishes it").click()
    await admin.getByRole("button", { name: "Save: Reviews" }).click()
    await admin.getByText(/Changed by admin@craftmart\.test/).waitFor()
    await openInPanel(admin, "/audit-log?action=setting.change")
    await admin.getByRole("button", { name: "Details" }).first().click()
    expect(await dialog().getByRole("row").filter({ hasText: "moderation" }).textContent()).toBe("moderationpublishhold")
    await openInPanel(admin, "/settings/marketplace")
    await admin.getByRole("button", { name: "Back to the default" }).click()
    await dialog().getByRole("button", { name: "Back to the default" }).click()
    await admin.getByText("Back to the default.").waitFor()
    expect(await rowsOf("select id from marketplace_setting")).toEqual([])
  }, 120_000)

  it("a shipping zone and a limit stand in the artisan's form, and a zone that has rates is not removed", async () => {
    const { page: artisan, context } = await newArtisan(browser)
    const section = (title: string) => admin.locator("form").filter({ has: admin.getByRole("button", { name: `Save: ${title}` }) })
    const limits = "Limits of rates in EUR"
    const removal = admin.getByRole("button", { name: "Remove: Alps" })

    await openInPanel(admin, "/settings/artisan-shipping")
    await admin.getByRole("button", { name: "New zone" }).click()
    await section("New zone").getByLabel("Name of the zone").fill("Alps")
    await section("New zone").getByRole("combobox", { name: "Put a country in" }).click()
    await admin.getByRole("option", { name: "Austria", exact: true }).click()
    await admin.getByRole("button", { name: "Save: New zone" }).click()
    await section("Alps").getByText("No artisan has rates for this zone.").waitFor()
    await section(limits).getByLabel("At least (EUR)").first().fill("2,50")
    await admin.getByRole("button", { name: `Save: ${limits}` }).click()
    await admin.getByText("Saved.").first().waitFor()

    await visit(artisan, "/dashboard/seller/settings/shipping")
    await artisan.getByLabel("Add a place").click()
    await artisan.getByRole("option", { name: "Alps" }).click()
    const alps = artisan.getByRole("group", { name: "Alps" })
    await alps.getByText("Austria").waitFor()
    expect((await artisan.getByLabel("Add a place").textContent())?.trim()).toBe("Add a place")
    const type = (field: string, text: string) => alps.getByRole("textbox", { name: field }).fill(text)
    for (const [field, text] of [["First piece", "2.49"], ["Each further", "1"], ["Days from", "2"], ["up to", "4"]] as const)
      await type(field, text)
    await button(artisan, "Save").click()
    await artisan.getByText("Some fields still need an answer.").waitFor()
    expect(await alps.getByText("at least €2.50").count()).toBe(1)
    await type("First piece", "2.50")
    await button(artisan, "Save").click()
    await artisan.getByText("Saved", { exact: true }).first().waitFor()

    await openInPanel(admin, "/settings/artisan-shipping")
    await removal.click()
    await dialog().getByText("This is not possible yet: 1 artisan has rates for it").waitFor()
    expect(await dialog().getByRole("button", { name: "Remove" }).isDisabled()).toBe(true)
    await dialog().getByRole("button", { name: "Cancel" }).click()

    await button(artisan, "Remove Alps").click()
    await button(artisan, "Save").click()
    await artisan.getByText("Saved", { exact: true }).first().waitFor()
    await context.close()
    await openInPanel(admin, "/settings/artisan-shipping")
    await removal.click()
    await dialog().getByRole("button", { name: "Remove" }).click()
    await admin.getByText("The zone Alps is removed.").waitFor()
    await section(limits).getByLabel("At least (EUR)").first().fill("")
    await admin.getByRole("button", { name: `Save: ${limits}` }).click()
    await admin.getByText("Saved.").first().waitFor()
    await openInPanel(admin, "/audit-log?action=shipping_zone.remove")
    await admin.getByRole("button", { name: "Details" }).first().click()
    expect(await dialog().getByRole("row").filter({ hasText: /^countries/ }).textContent()).toMatch(/^countries\["at"\]/)
    expect(await rowsOf("select id from artisan_shipping_zone union all select currency_code from artisan_shipping_limit")).toEqual([])
  }, 240_000)

  it.each(["light", "dark"] as const)("the pages have nothing that axe finds serious, in %s", async (colour) => {
    const page = await newAdmin(browser, { colour })
    const found: Record<string, string[]> = {}
    for (const path of pages) {
      await openInPanel(page, path)
      found[path] = await seriousInPanel(page)
    }
    await page.context().close()
    expect(found).toEqual(Object.fromEntries(pages.map(path => [path, []])))
  }, 240_000)
})

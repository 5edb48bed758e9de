import type { Browser, Page } from "playwright-core"

import { openBrowser, shop } from "../support/browser"
import { newBuyer, visit } from "./support/buyer"
import type { Good } from "./support/goods"
import { goodsOfDifferentArtisans } from "./support/goods"

const piecesOfAPage = 24

describe("a listing", () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    ;({ page } = await newBuyer(browser))
  })
  afterAll(() => browser.close())

  async function lastPage() {
    const [count] = /\d+/.exec(await page.getByRole("status").filter({ hasText: /\d+ pieces/ }).textContent() ?? "")!
    expect(Number(count)).toBeGreaterThan(piecesOfAPage)
    return String(Math.ceil(Number(count) / piecesOfAPage))
  }

  it("leads from a page beyond its end to the last one: a link from elsewhere", async () => {
    await visit(page, "/search?q=bowl")
    const last = await lastPage()
    const answer = await fetch(`${shop.storefrontUrl}/search?q=bowl&page=99`, { redirect: "manual" })
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `/search?q=bowl&page=${last}`])
  })

  it("leads from a page beyond its end to the last one: within the shop, and back again", async () => {
    await visit(page, "/products")
    const last = await lastPage()
    await page.evaluate(() => window.useNuxtApp!().$router.push("/products?sort=price-asc&page=99"))
    await page.waitForURL(url => url.searchParams.get("page") === last)
    await page.locator("main a[href^=\"/products/\"]").first().waitFor()
    expect(await page.getByText("Nothing here fits").count()).toBe(0)
    await page.goBack()
    await page.waitForURL(url => url.search === "")
  })

  it("takes a lowest price above the highest as the range between them", async () => {
    await visit(page, "/products")
    const lowest = page.getByRole("spinbutton", { name: "Lowest price" })
    const highest = page.getByRole("spinbutton", { name: "Highest price" })
    await lowest.fill("300")
    await lowest.press("Enter")
    await page.waitForURL(url => url.searchParams.get("min") === "300")
    await highest.fill("100")
    await highest.press("Enter")
    await page.waitForURL(url => url.searchParams.get("min") === "100" && url.searchParams.get("max") === "300")
    await page.locator("main a[href^=\"/products/\"]").first().waitFor()
    expect([await lowest.inputValue(), await highest.inputValue()]).toEqual(["€100", "€300"])
  })

  it("names an artisan's card after the artisan", async () => {
    const [good] = await goodsOfDifferentArtisans(1) as [Good]
    await visit(page, `/products/${good.handle}`)
    await page.locator(`main a[href="/artisans/${good.artisan_handle}"]`).and(page.getByLabel(good.artisan, { exact: true })).waitFor({ state: "attached" })
    expect(await page.getByRole("link", { name: "Card link" }).count()).toBe(0)
  })
})

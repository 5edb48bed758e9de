import type { Browser, Page } from "playwright-core"

import { openBrowser } from "../support/browser"
import { newBuyer, visit } from "./support/buyer"
import { button } from "./support/buying"
import type { Good } from "./support/goods"
import { goodOf } from "./support/goods"
import { askAsAdministrator } from "./support/http"
import { overhang } from "./support/page-checks"
import { newArtisan, potter, settled } from "./support/selling"

const word = `Long${"word".repeat(24)}`

/** Which of these hold more than they have room for, or stick out of the window. */
async function stickingOut(page: Page, boxes: string): Promise<string[]> {
  expect(await page.locator(boxes).count()).toBeGreaterThan(0)
  return page.evaluate(selector => Array.from(document.querySelectorAll<HTMLElement>(selector))
    .filter(box => box.scrollWidth > box.clientWidth + 1 || box.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map(box => box.textContent.trim().slice(0, 40)), boxes)
}

describe.each([1280, 390])("a word of a hundred letters, %i wide,", (width) => {
  let browser: Browser
  let page: Page
  let good: Good

  beforeAll(async () => {
    browser = await openBrowser()
    ;({ page } = await newBuyer(browser, { width }))
    good = await goodOf(potter.email)
    await askAsAdministrator(`/admin/products/${good.product_id}`, { title: word })
  })
  afterAll(async () => {
    await askAsAdministrator(`/admin/products/${good.product_id}`, { title: good.title })
    await browser.close()
  })

  it("is searched for without making the page wider", async () => {
    await visit(page, `/search?q=${"a".repeat(200)}`)
    expect(await overhang(page)).toBe(0)
  })

  it("stays within the product's page, its message and the cart", async () => {
    await visit(page, `/products/${good.handle}`)
    expect(await overhang(page)).toBe(0)
    await button(page, "Add to Cart").click()
    await page.getByText("Item added to cart", { exact: true }).first().waitFor()
    await visit(page, "/cart")
    await page.getByRole("heading", { name: word }).waitFor()
    expect(await overhang(page)).toBe(0)
    await button(page, `Remove ${word}`).click()
    await page.getByText(`${word} was removed`, { exact: true }).first().waitFor()
    expect(await stickingOut(page, "[role=region] li, [role=region] li [data-slot=title]")).toEqual([])
  })

  it("stays within its tile", async () => {
    // The list is a search, which hears of the title a moment later.
    const tile = page.getByRole("article").filter({ hasText: word })
    for (let look = 0; look < 20 && !await tile.count(); look++)
      await visit(page, `/artisans/${good.artisan_handle}`)
    await tile.first().waitFor()
    expect({ overhang: await overhang(page), out: await stickingOut(page, "main article") }).toEqual({ overhang: 0, out: [] })
  })

  it("leaves the price in the artisan's table", async () => {
    const { page: artisan } = await newArtisan(browser, { width })
    await visit(artisan, "/dashboard/seller/products")
    await artisan.getByTestId("own-product").filter({ hasText: word }).waitFor()
    await settled(artisan)
    expect({ overhang: await overhang(artisan), out: await stickingOut(artisan, "main table, main td, main tr") }).toEqual({ overhang: 0, out: [] })
  })
})

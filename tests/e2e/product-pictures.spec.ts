import type { Browser, Locator, Page } from "playwright-core"

import { openBrowser } from "../support/browser"
import type { View } from "./support/buyer"
import { newBuyer, visit } from "./support/buyer"
import { button } from "./support/buying"
import { rowsOf } from "./support/database"
import { overhang, seriousFindings } from "./support/page-checks"

/** A product of two pictures or more. */
async function illustrated(): Promise<{ handle: string, title: string, count: number }> {
  const [product] = await rowsOf<{ handle: string, title: string, count: number }>(
    `select p.handle, p.title, count(*)::int as count from product p join image i on i.product_id = p.id and i.deleted_at is null
      where p.status = 'published' and p.deleted_at is null group by p.id having count(*) > 1 order by p.handle limit 1`,
  )
  expect(product).toBeDefined()
  return product!
}

describe.each<View>([
  { width: 1280, colour: "light" },
  { width: 1280, colour: "dark" },
  { width: 390, colour: "light" },
])("a product's picture, $width wide and $colour,", (view) => {
  let browser: Browser
  let page: Page
  let product: Awaited<ReturnType<typeof illustrated>>
  let large: Locator

  beforeAll(async () => {
    browser = await openBrowser()
    ;({ page } = await newBuyer(browser, view))
    product = await illustrated()
    large = page.getByRole("dialog", { name: product.title })
    await visit(page, `/products/${product.handle}`)
  })
  afterAll(() => browser.close())

  it("opens larger at a click, and closes with Escape", async () => {
    const small = await page.getByTestId("product-picture").boundingBox()
    await button(page, "Enlarge the picture").click()
    const picture = large.getByRole("img")
    await picture.evaluate((image: HTMLImageElement) => image.decode())
    const box = await picture.boundingBox()
    expect(box!.width * box!.height).toBeGreaterThan(small!.width * small!.height)
    expect({ serious: await seriousFindings(page), overhang: await overhang(page) }).toEqual({ serious: [], overhang: 0 })
    await page.keyboard.press("Escape")
    await large.waitFor({ state: "hidden" })
  })

  it("opens by keyboard too, with the others a step away, and gives the focus back", async () => {
    await button(page, "Enlarge the picture").focus()
    await page.keyboard.press("Enter")
    await large.getByText(`1 / ${product.count}`).waitFor()
    const first = await large.getByRole("img").getAttribute("src")
    await large.getByRole("button", { name: "Next picture" }).click()
    await large.getByText(`2 / ${product.count}`).waitFor()
    expect(await large.getByRole("img").getAttribute("src")).not.toBe(first)
    await page.keyboard.press("ArrowLeft")
    await large.getByText(`1 / ${product.count}`).waitFor()
    expect(await large.getByRole("img").getAttribute("src")).toBe(first)
    await page.keyboard.press("Escape")
    await large.waitFor({ state: "hidden" })
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Enlarge the picture")
  })
})

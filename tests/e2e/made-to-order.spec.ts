import type { Browser, Page } from "playwright-core"

import { openBrowser } from "../support/browser"
import { newBuyer, visit } from "./support/buyer"
import { addToCart, goToCheckout, kim, placeOrder, saveContact, savePayment, saveShipping } from "./support/buying"
import { rowsOf } from "./support/database"
import type { Good } from "./support/goods"
import { newArtisan, potter, settled } from "./support/selling"
import { orderOf } from "./support/store-api"

type Made = Good & { days: number }

/** Something of the potter's that is made when it is ordered. */
async function madeByThePotter(): Promise<Made> {
  const [good] = await rowsOf<Made>(
    `select p.handle, p.title, a.name as artisan, ap.processing_max_days as days
       from product p join artisan_product ap on ap.product_id = p.id and ap.deleted_at is null
       join artisan a on a.id = ap.artisan_id join artisan_member m on m.artisan_id = a.id
      where m.email = $1 and ap.made_to_order and p.status = 'published' and p.deleted_at is null order by p.handle limit 1`,
    [potter.email],
  )
  expect(good).toBeDefined()
  return good!
}

describe("two pieces that are made to order", () => {
  let browser: Browser
  let page: Page
  let good: Made

  beforeAll(async () => {
    browser = await openBrowser()
    ;({ page } = await newBuyer(browser))
    good = await madeByThePotter()
  })
  afterAll(() => browser.close())

  it("promise no day of arrival: how long they are made, and how long they travel then", async () => {
    await addToCart(page, good)
    await addToCart(page, good)
    await goToCheckout(page)
    await saveContact(page, kim)
    const parcel = page.getByRole("group", { name: good.artisan })
    await parcel.getByText(`2 × ${good.title}`).waitFor()
    await parcel.getByText(`Made to order for you, ready in about ${good.days} days`, { exact: true }).waitFor()
    expect(await parcel.getByRole("radio", { name: /Standard/ }).evaluate(radio => radio.closest("[data-slot=item]")?.textContent)).toMatch(/\d days? once it is sent/)
    expect(await parcel.textContent()).not.toContain("Arrives")
  })

  it("go to the buyer, and are two in the artisan's lists", async () => {
    await saveShipping(page)
    await savePayment(page)
    const { order } = await orderOf(await placeOrder(page))
    await page.getByRole("heading", { name: "Goes to" }).waitFor()

    const { page: artisan } = await newArtisan(browser)
    await visit(artisan, "/dashboard/seller/orders")
    await settled(artisan)
    const row = artisan.getByRole("row").filter({ hasText: `#${order.display_id}` })
    await row.getByText(`2 × ${good.title}`, { exact: true }).locator("visible=true").waitFor()
    await visit(artisan, "/dashboard/seller")
    await artisan.getByTestId("waiting-sales").getByText(`2 × ${good.title} · `).first().waitFor()
  })
})

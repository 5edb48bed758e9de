import type { Browser, Page } from "playwright-core"

import type { Buyer, View } from "./buyer"
import { newBuyer, visit } from "./buyer"
import { button } from "./buying"
import { rowsOf } from "./database"

/** One of the demo's artisans. */
export const potter = { email: "artisan1@craftmart.test", password: "handmade" }

/** The potter's part of an order. */
export async function saleOf(order_id: string): Promise<string> {
  const [part] = await rowsOf<{ id: string }>(
    "select part.id from artisan_order part join artisan_member m on m.artisan_id = part.artisan_id where part.order_id = $1 and m.email = $2",
    [order_id, potter.email],
  )
  expect(part).toBeDefined()
  return part!.id
}

/** A browser in which the artisan is signed in, on the overview. */
export async function newArtisan(browser: Browser, view: View = {}): Promise<Buyer> {
  const artisan = await newBuyer(browser, view)
  const { page } = artisan
  await visit(page, "/dashboard/seller/sign-in")
  await page.getByRole("textbox", { name: "E-mail" }).fill(potter.email)
  await page.getByLabel("Password").fill(potter.password)
  await button(page, "Sign in").click()
  await page.getByRole("heading", { name: "Overview" }).waitFor()
  return artisan
}

/** How many notifications an artisan has not read yet. */
export async function unread(email = potter.email): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    `select count(*)::int from artisan_notification n join artisan_member m on m.artisan_id = n.artisan_id
      where m.email = $1 and n.read_at is null and n.deleted_at is null`,
    [email],
  )
  return row?.count ?? 0
}

/** The bell, once it says that so many are unread. */
export function bell(page: Page, count: number) {
  return page.locator(`[data-testid="bell"][data-unread="${count}"]`)
}

/** Waits until a part of the page has loaded. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"))
}

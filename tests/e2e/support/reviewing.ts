import type { Browser, Locator, Page } from "playwright-core"

import { waitUntil } from "../../support/marketplace/wait-until"
import type { Buyer, View } from "./buyer"
import { newBuyer, visit } from "./buyer"
import { addToCart, button, fillCheckout, goToCheckout, kim, placeOrder } from "./buying"
import { rowsOf } from "./database"
import type { Good } from "./goods"
import { photo } from "./pictures"

const password = "a good long one"

/** A customer with an account, signed in to a browser of their own. */
export async function newCustomer(browser: Browser, name: string, view: View = {}): Promise<Buyer & { email: string }> {
  const email = `${name.toLowerCase()}-${Date.now()}@example.com`
  const buyer = await newBuyer(browser, view)
  const { page } = buyer
  await visit(page, "/register")
  await page.getByRole("textbox", { name: "First name" }).fill(name)
  await page.getByRole("textbox", { name: "Last name" }).fill("Lund")
  await page.getByRole("textbox", { name: "E-mail" }).fill(email)
  await page.getByLabel("Password").fill(password)
  await button(page, "Create the account").click()
  await page.getByRole("heading", { name: `Hello, ${name}` }).waitFor()
  return { ...buyer, email }
}

/** Buys a good and waits until it is paid for. @returns the order's id */
export async function buyGood(page: Page, good: Good, email: string): Promise<string> {
  await addToCart(page, good)
  await goToCheckout(page)
  await fillCheckout(page, { ...kim, email })
  const id = await placeOrder(page)
  await waitUntil(async () => {
    const [open] = await rowsOf<{ count: number }>(`
      select count(*)::int from payment_collection c join order_payment_collection o on o.payment_collection_id = c.id
      where o.order_id = $1 and coalesce(c.captured_amount, 0) = 0`, [id])
    return open?.count === 0
  }, 20_000)
  return id
}

/** Fills in the form of the open dialog and sends it. */
export async function writeReview(page: Page, { stars, words, title, pictures = [] }: { stars: number, words: string, title?: string, pictures?: string[] }): Promise<void> {
  const dialog = page.getByRole("dialog")
  await dialog.locator("label", { has: page.getByRole("radio", { name: stars === 1 ? "1 star" : `${stars} stars` }) }).click()
  await dialog.getByRole("textbox", { name: "Your review" }).fill(words)
  if (title)
    await dialog.getByRole("textbox", { name: "In a few words" }).fill(title)
  if (pictures.length > 0) {
    await dialog.getByLabel("Add pictures").setInputFiles(await Promise.all(pictures.map(colour => photo(colour, 900))))
    await dialog.getByRole("img", { name: `Your picture ${pictures.length}` }).waitFor()
  }
  await dialog.getByRole("button", { name: /^(?:Send review|Save changes)$/ }).click()
  await dialog.waitFor({ state: "hidden" })
}

/** The reviews on a product's page, once they are there. */
export async function openReviews(page: Page, handle: string): Promise<Locator> {
  await visit(page, `/products/${handle}`)
  const reviews = page.getByTestId("reviews")
  await reviews.getByRole("heading", { name: "Reviews" }).waitFor()
  return reviews
}

/** The stars of the reviews that a page shows, from top to bottom, once they are these. */
export async function expectStars(page: Page, expected: number[]): Promise<void> {
  const shown = () => page.getByTestId("review").evaluateAll(all => all.map(one => Number.parseInt(one.querySelector("[role=img]")?.getAttribute("aria-label") ?? "")))
  await waitUntil(async () => (await shown()).join() === expected.join()).catch(() => {})
  expect(await shown()).toEqual(expected)
}

/** What the published reviews of a product come to, counted anew. */
export async function countedRating(productId: string): Promise<{ count: number, average: number, stars: Record<string, number> }> {
  const rows = await rowsOf<{ rating: number, count: number }>(
    "select rating, count(*)::int from review where product_id = $1 and status = 'published' and deleted_at is null group by rating",
    [productId],
  )
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  const average = Math.round(rows.reduce((sum, row) => sum + row.rating * row.count, 0) / count * 100) / 100
  return { count, average, stars: Object.fromEntries(rows.map(row => [row.rating, row.count])) }
}

/** How a rating is said to those who do not see its stars. */
export function ratingLabel({ average, count }: { average: number, count: number }): string {
  return `${Math.round(average * 10) / 10} of 5 stars, ${count} review${count === 1 ? "" : "s"}`
}

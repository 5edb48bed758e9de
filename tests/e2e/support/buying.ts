import type { Page } from "playwright-core"

import type { Good } from "./goods"
import { visit } from "./buyer"

export interface Contact {
  email: string
  firstName: string
  lastName: string
  country: string
  street: string
  postalCode: string
  city: string
  province?: string
}

export const kim: Contact = {
  email: "kim@example.com",
  firstName: "Kim",
  lastName: "Lund",
  country: "Germany",
  street: "Torstraße 1",
  postalCode: "10119",
  city: "Berlin",
}

export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name })
const field = (page: Page, name: string) => page.getByRole("textbox", { name })

/** Puts a good into the cart on its own page. */
export async function addToCart(page: Page, good: Good): Promise<void> {
  await visit(page, `/products/${good.handle}`)
  await button(page, "Add to Cart").click()
  await page.getByText("Item added to cart", { exact: true }).first().waitFor()
}

/** From wherever the buyer is, over the cart icon, to the checkout. */
export async function goToCheckout(page: Page): Promise<void> {
  await page.getByTestId("cart-link").click()
  await page.getByRole("link", { name: "Proceed to Checkout" }).click()
  await field(page, "E-mail").waitFor()
}

export async function fillContact(page: Page, contact: Contact): Promise<void> {
  await field(page, "E-mail").fill(contact.email)
  await field(page, "First name").fill(contact.firstName)
  await field(page, "Last name").fill(contact.lastName)
  await page.getByRole("combobox", { name: "Country" }).click()
  await page.getByRole("option", { name: contact.country }).click()
  await field(page, "Street and number").fill(contact.street)
  await field(page, "Postal code").fill(contact.postalCode)
  await field(page, "City").fill(contact.city)
  if (contact.province)
    await field(page, "State or province").fill(contact.province)
}

export async function saveContact(page: Page, contact: Contact): Promise<void> {
  await fillContact(page, contact)
  await button(page, "Continue to shipping").click()
  await button(page, "Continue to payment").waitFor()
}

/** Saves a speed for every parcel: standard, but express for these artisans. */
export async function saveShipping(page: Page, express: string[] = []): Promise<void> {
  for (const artisan of express)
    await page.getByRole("group", { name: artisan }).getByRole("radio", { name: /Express/ }).click()
  await button(page, "Continue to payment").click()
  await button(page, "Continue to the summary").waitFor()
}

export async function savePayment(page: Page): Promise<void> {
  await page.getByText("no money is taken").waitFor()
  await button(page, "Continue to the summary").click()
  await button(page, "Place Order").waitFor()
}

/** Everything from the contact form up to the summary. */
export async function fillCheckout(page: Page, contact: Contact = kim, express: string[] = []): Promise<void> {
  await saveContact(page, contact)
  await saveShipping(page, express)
  await savePayment(page)
}

/** Places the order and answers its id. */
export async function placeOrder(page: Page): Promise<string> {
  await button(page, "Place Order").click()
  return confirmedOrder(page)
}

/** The id of the order whose confirmation is shown. */
export async function confirmedOrder(page: Page): Promise<string> {
  await page.getByRole("heading", { name: "Thank you for your order" }).waitFor()
  return await page.getByTestId("order-number").getAttribute("data-order") ?? ""
}

/** How many things the cart icon shows. */
export async function cartCount(page: Page): Promise<number> {
  return Number(await page.getByTestId("cart-link").getAttribute("data-count"))
}

/** Waits until the cart icon shows so many. */
export async function waitForCount(page: Page, count: number): Promise<void> {
  await page.locator(`[data-testid="cart-link"][data-count="${count}"]`).waitFor()
}

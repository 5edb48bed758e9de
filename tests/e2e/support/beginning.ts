import type { Page } from "playwright-core"

import { visit } from "./buyer"
import { button } from "./buying"
import { rowsOf } from "./database"
import { askAsAdministrator } from "./http"

/** Somebody who is about to become an artisan. */
export interface Newcomer { email: string, name: string, handle: string }

export const password = "a good long one"

/** Chooses from a menu, and waits until it has given the keyboard back. */
async function choose(page: Page, menu: string, option: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: menu, exact: true }).click()
  await page.getByRole("option", { name: option }).first().click()
  await page.getByRole("listbox").waitFor({ state: "hidden" })
}

/** Fills the application in; it is not sent yet. */
export async function fillApplication(page: Page, { email, name, handle }: Newcomer): Promise<void> {
  const field = (label: string) => page.getByRole("textbox", { name: label })
  await visit(page, "/dashboard/seller/apply")
  await field("E-mail").fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("textbox", { name: /^Name/ }).fill(name)
  await field("Address of your page").fill(handle)
  await field("Place").fill("Lübeck")
  await choose(page, "Country", "Germany")
  await field("Your story").fill("I throw pots, and have done since I was nine.")
}

/** What an administrator does in the admin panel. */
export async function approve(handle: string): Promise<void> {
  const [artisan] = await rowsOf<{ id: string }>("select id from artisan where handle = $1", [handle])
  await askAsAdministrator(`/admin/artisans/${artisan?.id}/approve`, {})
}

/** One rate for everywhere, in euros. */
export async function setRates(page: Page): Promise<void> {
  await visit(page, "/dashboard/seller/settings/shipping")
  await page.getByRole("tab", { name: "EUR" }).click()
  await button(page, "One rate for everywhere").click()
  const everywhere = page.getByRole("group", { name: "Everywhere else" })
  for (const [label, value] of [["First piece", "4.90"], ["Each further", "1"], ["Days from", "2"], ["up to", "4"]] as const)
    await everywhere.getByRole("textbox", { name: label }).fill(value)
  await button(page, "Save").click()
  await page.getByText("Saved", { exact: true }).first().waitFor()
}

/** Words, category, price and stock of a listing. */
export async function fillListing(page: Page, title: string): Promise<void> {
  await page.getByRole("textbox", { name: /^Name/ }).fill(title)
  await page.getByRole("textbox", { name: "Description", exact: true }).fill("Stoneware, thrown by hand.")
  await choose(page, "Category", /Vases/)
  await page.getByRole("textbox", { name: "Price in EUR" }).fill("48.50")
  await page.getByRole("textbox", { name: "In stock" }).fill("3")
}

/** The pictures of the listing that are in this state. */
export function pictures(page: Page, state: "ready" | "failed" | "uploading") {
  return page.locator(`[data-testid="picture"][data-state="${state}"]`)
}

/** Waits until so many pictures are where they will live. */
export async function waitForPictures(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    wanted => document.querySelectorAll("[data-testid=picture][data-state=ready]").length === wanted,
    count,
  )
}

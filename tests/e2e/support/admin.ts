import type { Browser, Page } from "playwright-core"

import { shop } from "../../support/browser"
import type { View } from "./buyer"
import { administrator, ask } from "./http"
import { seriousFindings } from "./page-checks"

/** A browser in which an administrator is signed in to Medusa's panel. */
export async function newAdmin(browser: Browser, { width = 1440, colour = "light" }: View = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: shop.backendUrl,
    viewport: { width, height: 1000 },
    colorScheme: colour,
    locale: "en-GB",
    reducedMotion: "reduce",
  })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await page.goto("/app/login")
  await page.getByPlaceholder("Email").fill(administrator.email)
  await page.getByPlaceholder("Password").fill(administrator.password)
  await page.getByRole("button", { name: "Continue with Email" }).click()
  await page.waitForURL(url => !url.pathname.endsWith("/login"))
  return page
}

/** Opens a page of the panel and waits until what is on it has been loaded. */
export async function openInPanel(page: Page, path: string): Promise<void> {
  await page.goto(`/app${path}`)
  await page.locator("main h1").first().waitFor()
  await page.waitForFunction(() => !document.querySelector("main [aria-busy=true], main .animate-pulse"))
}

/** The panel's language, as its own setting keeps it. */
export async function speak(page: Page, language: string): Promise<void> {
  await page.context().addCookies([{ name: "lng", value: language, url: page.url() }])
}

/** What axe finds serious or critical in our part of the panel; its frame is Medusa's. */
export function seriousInPanel(page: Page): Promise<string[]> {
  return seriousFindings(page, "main")
}

/** Somebody who applies as an artisan, as the form of the shop does it. @returns the artisan's id. */
export async function applyAs(name: string, handle: string): Promise<string> {
  const email = `${handle}@craftmart.test`
  const { token } = await ask<{ token: string }>("/auth/artisan/emailpass/register", { body: { email, password: "a good long one" } })
  const { artisan } = await ask<{ artisan: { id: string } }>("/store/artisans/apply", { body: { name, handle, email }, token })
  return artisan.id
}

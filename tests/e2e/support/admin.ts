import { AxeBuilder } from "@axe-core/playwright"
import type { Browser, Page } from "playwright-core"

import { shop } from "../../support/browser"
import type { View } from "./buyer"
import { rowsOf } from "./database"

/** The demo's administrator. */
const admin = { email: "admin@craftmart.test", password: "handmade" }

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
  await page.getByPlaceholder("Email").fill(admin.email)
  await page.getByPlaceholder("Password").fill(admin.password)
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
export async function seriousInPanel(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include("main").analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => node.target.join(" ")).join(" | ")}`)
}

/** Somebody who applies as an artisan, as the form of the shop does it. @returns the artisan's id. */
export async function applyAs(name: string, handle: string): Promise<string> {
  const [key] = await rowsOf<{ token: string }>("select token from api_key where type = 'publishable' and revoked_at is null limit 1")
  const email = `${handle}@craftmart.test`
  async function post<T>(path: string, body: object, token?: string): Promise<T> {
    const answer = await fetch(shop.backendUrl + path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-publishable-api-key": key?.token ?? "", ...token && { authorization: `Bearer ${token}` } },
      body: JSON.stringify(body),
    })
    expect({ path, ok: answer.ok }).toEqual({ path, ok: true })
    return await answer.json() as T
  }
  const { token } = await post<{ token: string }>("/auth/artisan/emailpass/register", { email, password: "a good long one" })
  const { artisan } = await post<{ artisan: { id: string } }>("/store/artisans/apply", { name, handle, email }, token)
  return artisan.id
}

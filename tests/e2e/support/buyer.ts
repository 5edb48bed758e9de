import type { Browser, BrowserContext, Page } from "playwright-core"

import { shop } from "../../support/browser"

export interface Buyer {
  context: BrowserContext
  page: Page
  /** What the pages threw or complained of. */
  complaints: string[]
}

export interface View {
  width?: number
  colour?: "light" | "dark"
  /** Another shop's storefront. */
  url?: string
}

/** Somebody with a browser of their own: no cookies, no cart. */
export async function newBuyer(browser: Browser, { width = 1280, colour = "light", url = shop.storefrontUrl }: View = {}): Promise<Buyer> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    colorScheme: colour,
    locale: "en-GB",
    reducedMotion: "reduce",
  })
  context.setDefaultTimeout(40_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("pageerror", error => complaints.push(error.message))
  return { context, page, complaints }
}

/** Opens a page and waits until it is alive. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForFunction(() => window.useNuxtApp?.().isHydrating === false)
}

declare global {
  interface Window {
    /** Nuxt's own door for tests. */
    useNuxtApp?: () => { isHydrating: boolean, $router: { push: (path: string) => Promise<unknown> } }
  }
}

import type { Browser } from "playwright-core"

import { openBrowser, shop } from "../support/browser"

describe("the shop in production mode on plain http", () => {
  let browser: Browser

  beforeAll(async () => { browser = await openBrowser() })
  afterAll(() => browser.close())

  it("lets the admin into the panel", async () => {
    const page = await browser.newPage()
    await page.goto(`${shop.backendUrl}/app/login`)
    await page.fill("input[name=email]", "admin@craftmart.test")
    await page.fill("input[name=password]", "handmade")
    await page.click("button[type=submit]")
    await page.waitForURL("**/app/orders**")
    await page.getByRole("heading", { name: "Orders" }).first().waitFor()
    expect(new URL(page.url()).pathname).toBe("/app/orders")
  })

  it("renders the storefront's front page on the server", async () => {
    const answer = await fetch(shop.storefrontUrl)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain("CraftMart")
  })

  it("shows that a page is coming whose script is still on its way, and then the page alone", async () => {
    const page = await browser.newPage()
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => { arrive = resolve })
    await page.route("**/_nuxt/*.js", async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto(`${shop.storefrontUrl}/sign-in`, { waitUntil: "commit" })
    const coming = page.getByRole("status").filter({ hasText: /^CraftMart$/ })
    await coming.waitFor()
    arrive()
    await page.getByRole("heading", { level: 1 }).waitFor()
    await coming.waitFor({ state: "detached" })
    await page.close()
  })
})

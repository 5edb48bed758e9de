import type { Browser, Page } from "playwright-core"

import { openBrowser } from "../support/browser"
import { fillApplication } from "./support/beginning"
import { newBuyer, visit } from "./support/buyer"
import { button } from "./support/buying"
import { focusedInSight } from "./support/page-checks"

describe("a form that is longer than a phone", () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    ;({ page } = await newBuyer(browser, { width: 390 }))
  })
  afterAll(() => browser.close())

  it.each([
    ["/register", "Create the account", "First name"],
    ["/dashboard/seller/apply", "Send the application", "E-mail"],
  ])("leads to its first wrong field when it is sent: %s", async (path, send, field) => {
    await visit(page, path)
    await button(page, send).click()
    await focusedInSight(page, page.getByRole("textbox", { name: field }))
  })

  it("leads to the field that the server refused", async () => {
    await fillApplication(page, { email: "admin@craftmart.test", name: `Refused ${Date.now()}`, handle: `refused-${Date.now()}` })
    await button(page, "Send the application").click()
    await page.getByText("this is not its password").waitFor()
    await focusedInSight(page, page.getByLabel("Password"))
  })
})

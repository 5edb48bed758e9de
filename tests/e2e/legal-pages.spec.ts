import type { Browser } from "playwright-core"

import type { AnotherShop } from "../support/another-shop"
import { openAnotherShop } from "../support/another-shop"
import { openBrowser } from "../support/browser"
import { newBuyer, visit } from "./support/buyer"
import { addToCart, fillCheckout, goToCheckout } from "./support/buying"
import { goodsOfDifferentArtisans } from "./support/goods"
import { overhang, seriousFindings } from "./support/page-checks"

describe("the pages that the law asks for", () => {
  let browser: Browser

  beforeAll(async () => { browser = await openBrowser() })
  afterAll(() => browser.close())

  it("are not spoken of in a shop that has named none", async () => {
    const { page } = await newBuyer(browser)
    await visit(page, "/")
    await page.getByRole("contentinfo").waitFor()
    expect(await page.getByRole("navigation", { name: "Legal" }).count()).toBe(0)
    await page.context().close()
  })

  describe("in a shop that has named them", () => {
    let shop: AnotherShop

    beforeAll(async () => {
      shop = await openAnotherShop({ NUXT_PUBLIC_TERMS_URL: "/legal/terms", NUXT_PUBLIC_PRIVACY_URL: "https://example.com/privacy" })
    })
    afterAll(() => shop.stop())

    it.each([1280, 390])("stand in the footer, and the terms beside Place Order, %i wide", async (width) => {
      const { page } = await newBuyer(browser, { width, url: shop.storefrontUrl })
      await visit(page, "/")
      const links = page.getByRole("navigation", { name: "Legal" }).getByRole("link")
      expect(await links.evaluateAll(all => all.map(link => [link.textContent.trim(), link.getAttribute("href")])))
        .toEqual([["Terms", "/legal/terms"], ["Privacy", "https://example.com/privacy"]])
      expect({ serious: await seriousFindings(page), overhang: await overhang(page) }).toEqual({ serious: [], overhang: 0 })

      const [good] = await goodsOfDifferentArtisans(1)
      await addToCart(page, good!)
      await goToCheckout(page)
      await fillCheckout(page)
      const line = page.locator("[data-step=review]").getByText("With your order you agree to the terms.")
      await line.waitFor()
      expect(await line.getByRole("link", { name: "terms" }).getAttribute("href")).toBe("/legal/terms")
      expect(await line.getByRole("link", { name: "terms" }).getAttribute("target")).toBe("_blank")
      await page.context().close()
    })
  })
})

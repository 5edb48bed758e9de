import type { Browser } from "playwright-core"

import { openBrowser } from "../support/browser"
import type { Buyer } from "./support/buyer"
import { newBuyer, visit } from "./support/buyer"
import { addToCart, button, waitForCount } from "./support/buying"
import type { Good } from "./support/goods"
import { goodsOfDifferentArtisans } from "./support/goods"

describe("the cart", () => {
  let browser: Browser
  let buyer: Buyer
  let goods: Good[]

  beforeAll(async () => {
    browser = await openBrowser()
    goods = await goodsOfDifferentArtisans(2)
  })
  beforeEach(async () => {
    buyer = await newBuyer(browser)
    await addToCart(buyer.page, goods[0]!)
  })
  afterEach(() => buyer.context.close())
  afterAll(() => browser.close())

  it("is the same in a second tab, and both follow each other", async () => {
    const tab = await buyer.context.newPage()
    await visit(tab, "/cart")
    await tab.getByRole("link", { name: goods[0]!.title }).first().waitFor()
    await addToCart(tab, goods[1]!)
    await waitForCount(buyer.page, 2)
  })

  it("is still there after a reload", async () => {
    await buyer.page.reload()
    await waitForCount(buyer.page, 1)
  })

  it("changes a quantity, up to what there is", async () => {
    const { page } = buyer
    await visit(page, "/cart")
    const quantity = page.getByRole("spinbutton", { name: `Quantity of ${goods[0]!.title}` })
    await quantity.fill("2")
    await quantity.press("Enter")
    await waitForCount(page, 2)
    await quantity.fill(String(goods[0]!.free + 50))
    await quantity.press("Enter")
    await waitForCount(page, goods[0]!.free)
    await page.getByText("Those are all").waitFor()
  })

  it("takes a line away and puts it back", async () => {
    const { page } = buyer
    await visit(page, "/cart")
    await button(page, `Remove ${goods[0]!.title}`).click()
    await page.getByText("Your cart is empty").waitFor()
    await button(page, "Undo").click()
    await page.getByRole("link", { name: goods[0]!.title }).first().waitFor()
    await waitForCount(page, 1)
  })

  it("says in words when a discount code does not work", async () => {
    const { page } = buyer
    await visit(page, "/cart")
    await page.getByRole("textbox", { name: "Discount code" }).fill("NO-SUCH-CODE")
    await button(page, "Apply").click()
    await page.getByText("This code does not work for what is in your cart.").waitFor()
    expect(await page.getByRole("textbox", { name: "Discount code" }).inputValue()).toBe("NO-SUCH-CODE")
  })
})

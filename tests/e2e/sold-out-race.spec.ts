import type { Browser } from "playwright-core"

import { openBrowser } from "../support/browser"
import type { Buyer } from "./support/buyer"
import { newBuyer } from "./support/buyer"
import { addToCart, button, fillCheckout, goToCheckout, kim, placeOrder } from "./support/buying"
import { rowsOf } from "./support/database"
import type { Good } from "./support/goods"
import { goodsOfDifferentArtisans, lastPieces } from "./support/goods"
import { orderOf } from "./support/store-api"

const sorry = "Sorry, one of the items in your cart has just sold out."

describe("two buyers who want the same one-of-a-kind piece", () => {
  let browser: Browser
  let piece: Good
  let other: Good
  let winner: Buyer
  let loser: Buyer

  beforeAll(async () => {
    browser = await openBrowser()
    ;[piece] = await lastPieces(1) as [Good]
    other = (await goodsOfDifferentArtisans(4)).find(good => good.artisan_id !== piece.artisan_id)!
  })
  afterAll(() => browser.close())

  it("both come as far as the summary", async () => {
    const buyers = await Promise.all([newBuyer(browser), newBuyer(browser)])
    for (const [index, { page }] of buyers.entries()) {
      await addToCart(page, piece)
      await addToCart(page, other)
      await goToCheckout(page)
      await fillCheckout(page, { ...kim, email: `racer-${index}-${piece.handle}@example.com` })
    }
    ;[winner, loser] = buyers
  })

  it("press Place Order at once, and one of them gets it", async () => {
    const thanked = async (buyer: Buyer) => {
      await button(buyer.page, "Place Order").click()
      const thanks = buyer.page.getByRole("heading", { name: "Thank you for your order" })
      await thanks.or(buyer.page.getByText(sorry, { exact: true })).first().waitFor({ timeout: 60_000 })
      return thanks.isVisible()
    }
    const [first, second] = await Promise.all([thanked(winner), thanked(loser)])
    expect([first, second].filter(Boolean)).toHaveLength(1)
    if (second)
      [winner, loser] = [loser, winner]
  })

  it("the other reads that it has just sold out, with the piece marked and the rest still there", async () => {
    const { page } = loser
    await page.getByText(sorry, { exact: true }).waitFor()
    const marked = page.locator("[data-step=review] [data-sold-out]")
    expect(await marked.count()).toBe(1)
    expect(await marked.textContent()).toContain(piece.title)
    expect(await marked.textContent()).toContain("Sold out")
    expect(await page.locator("[data-step=review] [data-line]").filter({ hasText: other.title }).count()).toBe(1)
    expect(await button(page, "Place Order").isDisabled()).toBe(true)
  })

  it("has not been charged", async () => {
    const cartId = await loser.page.evaluate(() => localStorage.getItem("craftmart_cart"))
    const payments = await rowsOf(
      `select p.id from payment p join cart_payment_collection c on c.payment_collection_id = p.payment_collection_id
        where c.cart_id = $1 and p.canceled_at is null`,
      [cartId],
    )
    expect(payments).toEqual([])
    expect(await rowsOf(`select id from "order" where email like $1`, [`racer-%-${piece.handle}@example.com`])).toHaveLength(1)
  })

  it("takes the piece away and buys the rest, without typing anything again", async () => {
    const { page } = loser
    await button(page, `Remove ${piece.title} and go on with the rest`).click()
    await page.getByText(sorry, { exact: true }).waitFor({ state: "detached" })
    const { order } = await orderOf(await placeOrder(page))
    expect(order.items).toHaveLength(1)
    expect(order.email).toMatch(/^racer-\d-/)
  })
})

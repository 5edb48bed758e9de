import { waitUntil } from "../support/marketplace/wait-until"
import { passTime } from "../support/processes/pass-time"
import { GOOD_CARD, SECURE_CARD } from "../support/stripe/cards"
import { decide, dispute } from "../support/stripe/money"
import type { SentEvent } from "../support/stripe/world"
import { newAdmin, openInPanel } from "./support/admin"
import { audit } from "./support/audit"
import { visit } from "./support/buyer"
import { addToCart, button, confirmedOrder, goToCheckout, kim, placeOrder, saveContact, saveShipping, waitForCount } from "./support/buying"
import { cartOf, expectBoughtOnce, expectNothingBought, paymentOf, refundOfPart } from "./support/card-orders"
import { cardSuite } from "./support/card-suite"
import { cardsIn, writtenByTheShop } from "./support/card-traces"
import { rowsOf } from "./support/database"
import type { Good } from "./support/goods"
import { goodOf, goodsOfDifferentArtisans } from "./support/goods"
import { bankWindow, fillCard, saveCard } from "./support/paying"
import { newArtisan, potter, saleOf } from "./support/selling"
import { orderOf, written } from "./support/store-api"

jest.setTimeout(300_000)

const DECLINED = "Your payment could not be processed. Please check your card details and try again."
const NOT_AUTHENTICATED = "We are unable to authenticate your payment method. Please choose a different payment method and try again."

const declines: [number: string, advice: string][] = [
  ["4000000000000002", "Your card was declined."],
  ["4000000000009995", "Your card has insufficient funds."],
  ["4000000000009987", "Your card was declined."],
  ["4000000000000069", "Your card has expired."],
  ["4000000000000127", "Your card's security code is incorrect."],
]

describe("paying by card", () => {
  const suite = cardSuite()
  const { sent, complaints } = suite
  let { browser, stripe, buyer, page, email } = suite
  let goods: Good[]

  beforeAll(async () => {
    goods = await goodsOfDifferentArtisans(2, 20)
  })
  beforeEach(() => {
    ({ browser, stripe, buyer, page, email } = suite)
  })

  /** Two artisans' goods in the cart, and nothing missing but the card. */
  async function goToPayment(email: string, wanted = goods): Promise<void> {
    for (const good of wanted)
      await addToCart(page, good)
    await goToCheckout(page)
    await saveContact(page, { ...kim, email })
    await saveShipping(page)
  }

  const pay = () => button(page, "Place Order").click()

  /** The refusal in words, with Stripe's advice; everything is as before, and the button waits for the next card. */
  async function expectRefused(advice: string): Promise<void> {
    const alert = page.getByRole("alert").filter({ hasText: DECLINED })
    await alert.getByText(advice).waitFor()
    expect(await button(page, "Place Order").isEnabled()).toBe(true)
    await waitForCount(page, 2)
    await expectNothingBought(email)
  }

  describe("a guest", () => {
    beforeEach(() => goToPayment(email))

    it("gets an order that is captured, split and told of once", async () => {
      await saveCard(page, GOOD_CARD)
      const total = await page.locator("[data-step=review]").getByTestId("total").textContent()
      const orderId = await placeOrder(page)
      const { order } = await orderOf(orderId)
      expect(total?.trim()).toBe(written(order.total, order.currency_code))
      await expectBoughtOnce(stripe, email, orderId)
    })

    it("reads with each decline what Stripe advises, keeps the cart, and pays with another card on the same page", async () => {
      await saveCard(page, declines[0]![0])
      for (const [number, advice] of declines) {
        await fillCard(page, number)
        await pay()
        await expectRefused(advice)
      }
      await fillCard(page, GOOD_CARD)
      await expectBoughtOnce(stripe, email, await placeOrder(page))
    })

    it("is told what is missing of a card before anything is asked of Stripe", async () => {
      await fillCard(page, "4242")
      await button(page, "Continue to the summary").click()
      await page.getByRole("alert").getByText("Your card number is incomplete.").waitFor()
      expect(await button(page, "Place Order").count()).toBe(0)
    })

    it("may fail 3-D Secure, close its window, and then pass it", async () => {
      await saveCard(page, SECURE_CARD)
      await pay()
      await bankWindow(page).fail()
      await expectRefused(NOT_AUTHENTICATED)
      await pay()
      await bankWindow(page).close()
      await expectRefused(NOT_AUTHENTICATED)
      await pay()
      await bankWindow(page).complete()
      await expectBoughtOnce(stripe, email, await confirmedOrder(page))
    })

    describe("whose bank has a page of its own", () => {
      beforeEach(() => {
        stripe.world.banksRedirect = true
      })
      afterEach(() => {
        stripe.world.banksRedirect = false
      })

      it("comes back to the order, in another tab too", async () => {
        await saveCard(page, SECURE_CARD)
        await pay()
        await page.getByRole("heading", { name: "3D Secure 2 Test Page" }).waitFor()
        const tab = await buyer.context.newPage()
        await tab.goto(page.url())
        await button(tab, "Complete").click()
        const orderId = await confirmedOrder(tab)
        expect(tab.url()).not.toContain("secret")
        await expectBoughtOnce(stripe, email, orderId)
        await page.goto("/checkout")
        expect(await confirmedOrder(page)).toBe(orderId)
      })

      it("comes back to the checkout after failing there, and pays with another card", async () => {
        await saveCard(page, SECURE_CARD)
        await pay()
        await button(page, "Fail").click()
        await page.getByRole("alert").filter({ hasText: DECLINED }).getByText(NOT_AUTHENTICATED).waitFor()
        await expectNothingBought(email)
        await waitForCount(page, 2)
        await saveCard(page, GOOD_CARD)
        await expectBoughtOnce(stripe, email, await placeOrder(page))
      })
    })

    it("gets the order although the browser is closed as soon as Stripe has the money", async () => {
      await saveCard(page, GOOD_CARD)
      let isAsked = false
      await page.route("**/store/carts/*/complete**", () => {
        isAsked = true
      })
      stripe.webhooks.isLive = false
      await pay()
      await waitUntil(() => Promise.resolve(isAsked), 40_000)
      await buyer.context.close()
      await expectNothingBought(email)
      stripe.webhooks.isLive = true
      expect(await stripe.webhooks.send(stripe.world.events.at(-1) as SentEvent)).toBe(200)
      await expectBoughtOnce(stripe, email)
    })

    it("is charged the new total when the cart changes in another tab before Place Order", async () => {
      await saveCard(page, GOOD_CARD)
      const tab = await buyer.context.newPage()
      await addToCart(tab, goods[0]!)
      await waitForCount(page, 3)
      const total = await page.locator("[data-step=review]").getByTestId("total").textContent()
      const orderId = await placeOrder(page)
      const { order } = await orderOf(orderId)
      expect(total?.trim()).toBe(written(order.total, order.currency_code))
      expect(order.items.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(3)
      await expectBoughtOnce(stripe, email, orderId)
    })

    it("pays once from two tabs", async () => {
      const tab = await buyer.context.newPage()
      await tab.goto("/checkout")
      await saveCard(tab, GOOD_CARD)
      await saveCard(page, SECURE_CARD)
      await pay()
      const bank = bankWindow(page)
      await page.locator("iframe[src*=three-ds-2-challenge]").waitFor()
      await button(tab, "Place Order").click()
      await tab.getByRole("alert").filter({ hasText: "Another tab of this browser is paying for this cart or changing it." }).waitFor()
      await bank.complete()
      const orderId = await confirmedOrder(page)
      await tab.getByText("Your cart is empty").waitFor()
      await expectBoughtOnce(stripe, email, orderId)
    })

    it("changes nothing from a second tab while the first stands at the bank", async () => {
      const LOCKED = "Another tab of this browser is paying for this cart or changing it."
      const tab = await buyer.context.newPage()
      await tab.goto("/checkout")
      await fillCard(tab, GOOD_CARD)
      await saveCard(page, SECURE_CARD)
      const before = await cartOf(page)
      await pay()
      await page.locator("iframe[src*=three-ds-2-challenge]").waitFor()

      const refused = (step: string) => tab.locator(`[data-step=${step}]`).getByRole("alert").filter({ hasText: LOCKED }).waitFor()
      await button(tab, "Continue to the summary").click()
      await refused("payment")
      await button(tab, "Change: Shipping").click()
      await tab.getByRole("group", { name: goods[0]!.artisan }).getByRole("radio", { name: /Express/ }).click()
      await button(tab, "Continue to payment").click()
      await refused("shipping")
      await visit(tab, `/products/${goods[0]!.handle}`)
      await button(tab, "Add to Cart").click()
      await tab.getByText(LOCKED).first().waitFor()
      expect(await cartOf(page)).toEqual(before)

      await bankWindow(page).complete()
      await expectBoughtOnce(stripe, email, await confirmedOrder(page))
      await waitForCount(tab, 0)
    })

    it("pays once when Place Order is pressed twice, and sees a refund on the order's page", async () => {
      await saveCard(page, GOOD_CARD)
      await button(page, "Place Order").dblclick()
      const orderId = await confirmedOrder(page)
      await expectBoughtOnce(stripe, email, orderId)

      const refund = await refundOfPart(orderId, 4.56)
      await page.reload()
      const part = page.getByTestId("order-part").filter({ hasText: refund.artisan })
      await part.locator("[data-row=refunded]").getByText(`−${written(4.56, refund.currency_code)}`).waitFor()
      await page.getByTestId("order-summary").locator("[data-row=refunded]").getByText(`−${written(4.56, refund.currency_code)}`).waitFor()
      expect(stripe.world.refunds.where(({ payment_intent }) => stripe.world.intents.take(payment_intent as string).transfer_group === refund.cart_id).map(({ amount }) => amount)).toEqual([456])
    })
  })

  it("keeps a customer's card at Stripe, who pays with it the next time", async () => {
    await page.goto("/register")
    await page.getByRole("textbox", { name: "First name" }).fill(kim.firstName)
    await page.getByRole("textbox", { name: "Last name" }).fill(kim.lastName)
    await page.getByRole("textbox", { name: "E-mail" }).fill(email)
    await page.getByLabel("Password").fill("a good long one")
    await button(page, "Create the account").click()
    await page.getByRole("heading", { name: `Hello, ${kim.firstName}` }).waitFor()

    await goToPayment(email)
    await page.getByRole("checkbox", { name: "Save this card for next time" }).check()
    await saveCard(page, GOOD_CARD)
    await expectBoughtOnce(stripe, email, await placeOrder(page))

    await goToPayment(`next-${email}`)
    expect(await page.getByRole("radio", { name: "Visa ending in 4242" }).isChecked()).toBe(true)
    await button(page, "Continue to the summary").click()
    await expectBoughtOnce(stripe, `next-${email}`, await placeOrder(page))
  })

  it("is disputed at the bank and lost, which the administrator sees with the order and the artisan with the sale", async () => {
    const own = await goodOf(potter.email)
    await goToPayment(email, [own, goods.find(({ artisan_id }) => artisan_id !== own.artisan_id)!])
    await saveCard(page, GOOD_CARD)
    const orderId = await placeOrder(page)
    await expectBoughtOnce(stripe, email, orderId)
    const { order, parts } = await orderOf(orderId)
    const admin = await newAdmin(browser)
    const { page: artisan, context } = await newArtisan(browser)
    const widget = admin.getByRole("heading", { name: "Disputes" }).locator("..")
    const inSplit = (words: string) => admin.locator("main").getByText(words, { exact: true })
    const sale = `/dashboard/seller/orders/${await saleOf(orderId)}`

    const opened = dispute(stripe.world, await paymentOf(stripe, orderId))
    await stripe.webhooks.settled()
    await openInPanel(admin, `/orders/${orderId}`)
    await widget.getByText(written(order.total, order.currency_code), { exact: true }).waitFor()
    await widget.getByText(/^Not received, since /).waitFor()
    await widget.getByText(/^Answer in Stripe's dashboard by /).waitFor()
    await widget.getByText("Needs an answer", { exact: true }).waitFor()
    await inSplit("Disputed").first().waitFor()
    expect(await inSplit("Disputed").count()).toBe(parts.length)
    await visit(artisan, sale)
    await artisan.getByText("The payment is disputed at the bank").waitFor()

    decide(stripe.world, opened, "lost")
    await stripe.webhooks.settled()
    await openInPanel(admin, `/orders/${orderId}`)
    await widget.getByText("Lost", { exact: true }).waitFor()
    expect(await widget.getByText(/^Answer in Stripe's dashboard/).count()).toBe(0)
    await inSplit("Dispute lost").first().waitFor()
    expect(await inSplit("Dispute lost").count()).toBe(parts.length)
    await visit(artisan, sale)
    await artisan.getByText("The bank has decided against the marketplace").waitFor()
    await Promise.all([admin.context().close(), context.close()])
  })

  it("has sent no card to the shop, which has written none down; no page had a fault, and Stripe met none of the shop's", async () => {
    const numbers = [GOOD_CARD, SECURE_CARD, ...declines.map(([number]) => number)]
    const traces = await writtenByTheShop()
    expect(Object.keys(traces).sort()).toEqual(["backend.log", "payment", "payment_session", "storefront.log", "stripe_event"])
    expect(Object.entries(traces).filter(([, words]) => !words)).toEqual([])
    expect(sent.length).toBeGreaterThan(0)
    expect([...sent, ...Object.values(traces)].flatMap(text => cardsIn(text, numbers))).toEqual([])
    expect(complaints).toEqual([])
    expect(stripe.complaints).toEqual([])
  })

  it("has left nothing in the books that `npm run audit` finds, which names what is wrong", async () => {
    await stripe.webhooks.settled()
    // What has just moved may be under way: the audit looks at it later.
    await passTime({ raw: rowsOf }, 1)
    // The reconcilers have their minute: what the last test but one left to them is no breach before.
    await waitUntil(async () => (await audit()).code === 0, 100_000).catch(() => undefined)
    expect(await audit()).toEqual({ code: 0, report: expect.stringMatching(/^✓ \d+ rules hold over the whole database\.$/m) as string })

    const [part] = await rowsOf<{ id: string }>("update artisan_order set total = total + 1 where id = (select max(id) from artisan_order) returning id")
    try {
      const { code, report } = await audit()
      expect(report).toContain(`✗ invariant 2: A part is its lines and its parcel, and each of them adds up: ${part?.id} items `)
      expect(code).toBe(1)
    } finally {
      await rowsOf("update artisan_order set total = total - 1 where id = $1", [part?.id])
    }
    expect((await audit()).code).toBe(0)
  })
})

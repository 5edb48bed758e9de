import type { Browser, Page } from "playwright-core"

import { openBrowser } from "../../support/browser"
import { showStripe } from "../../support/stripe/in-browser"
import type { StripeSimulator } from "../../support/stripe/simulator"
import type { Buyer } from "./buyer"
import { newBuyer } from "./buyer"
import type { CardShop } from "./card-shop"
import { openCardShop } from "./card-shop"

/** What the tests of a suite have in hand: a shop that takes cards, and for each test a buyer with a browser of their own. */
export interface CardSuite {
  browser: Browser
  stripe: StripeSimulator
  buyer: Buyer
  page: Page
  email: string
  /** What the browsers of all buyers have sent to the shop, and what they complained of. */
  sent: string[]
  complaints: string[]
}

/** Sets the shop and the buyers of the `describe` up that calls it; the suite is filled in before each test. */
export function cardSuite(): CardSuite {
  const suite = { sent: [], complaints: [] } as Partial<CardSuite> as CardSuite
  let cardShop: CardShop

  beforeAll(async () => {
    suite.browser = await openBrowser()
    cardShop = await openCardShop()
    suite.stripe = cardShop.stripe
  })
  beforeEach(async () => {
    suite.buyer = await newBuyer(suite.browser)
    suite.page = suite.buyer.page
    suite.email = `card-${Date.now()}@example.com`
    const { context } = suite.buyer
    await showStripe(context, suite.stripe)
    context.on("request", request => request.url().startsWith("http://localhost") && suite.sent.push(`${request.url()} ${request.postData() ?? ""}`))
    context.on("console", message => message.text().includes("Content Security Policy") && suite.complaints.push(message.text()))
  })
  afterEach(async () => {
    suite.complaints.push(...suite.buyer.complaints)
    await suite.buyer.context.close()
  })
  afterAll(async () => {
    await suite.browser.close()
    await cardShop.stop()
  })
  return suite
}

import { setTimeout } from "node:timers/promises"

import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { createArtisansWithProducts } from "../../support/orders/products"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import { DECLINED_CARD } from "../../support/stripe/cards"
import { readyToPay, setUpStripeMarketplace } from "../../support/stripe/shop"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { startStripe } from "../../support/stripe/suite"
import type { CartItem } from "../../support/marketplace/carts"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { Till } from "./support/till"

/** How many purchases; the first six take the orders one by one, those after them at the same moment. */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 12)

jest.setTimeout(300_000 + ROUNDS * 15_000)

type Act = "browser" | "authorized" | "declined"

const orders: Act[][] = [
  ["browser", "authorized", "declined"],
  ["browser", "declined", "authorized"],
  ["authorized", "browser", "declined"],
  ["authorized", "declined", "browser"],
  ["declined", "browser", "authorized"],
  ["declined", "authorized", "browser"],
]

/** Milliseconds between two acts of a round, from none to more than a purchase takes. */
const gaps = [0, 0, 5, 20, 60, 150, 400]

let stripe: StripeSimulator
startStripe(started => void (stripe = started))

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let items: CartItem[]
    let till: Till

    beforeEach(async () => {
      shop = await setUpStripeMarketplace(getContainer())
      items = (await createArtisansWithProducts(getContainer(), shop, 2, { stock: 100_000 })).map(({ variant_id }) => ({ variant_id }))
      till = new Till({ api, container: getContainer(), connection: dbConnection, stripe, admin: await signInAdmin(api, getContainer()) })
      stripe.webhooks.endpoint = `${api.defaults.baseURL}/hooks/payment/stripe_stripe`
    })

    const complete = (cart_id: string) => api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
    const twice = (id: string, type: string) => Promise.all([1, 2].map(() => stripe.webhooks.send(till.eventOf(id, type))))

    /** The acts one after the other; with a gap, each begins so long after the one before, which may still be under way. */
    async function play(acts: (() => Promise<unknown>)[], gap: number | undefined): Promise<unknown[]> {
      if (gap !== undefined)
        return Promise.all(acts.map(async (act, index) => setTimeout(index * gap).then(act)))
      const answers: unknown[] = []
      for (const act of acts)
        answers.push(await act())
      return answers
    }

    it(`completes a cart against both webhooks, each doubled, ${ROUNDS} times in every order: one order, one capture, one split, one notice each`, async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { cart_id, session: { data: { id } } } = await readyToPay(api, shop, items)
        stripe.pay(id, DECLINED_CARD)
        stripe.pay(id)
        const acts: Record<Act, () => Promise<unknown>> = {
          browser: async () => complete(cart_id).then(({ data }: { data: { order: { id: string } } }) => data.order.id),
          authorized: async () => twice(id, "payment_intent.amount_capturable_updated"),
          declined: async () => twice(id, "payment_intent.payment_failed"),
        }
        const order = orders[round % orders.length] as Act[]
        const answers = await play(order.map(act => acts[act]), round < orders.length ? undefined : gaps[round % gaps.length])
        await till.worked()
        await allCaptured(dbConnection)
        expect(await twice(id, "payment_intent.succeeded")).toEqual([200, 200])
        await till.worked()
        expect(answers[order.indexOf("browser")]).toBe(await till.expectOneOrder(cart_id, id))
      }
      expect(await countOf(dbConnection, "\"order\"")).toBe(ROUNDS)
      expect(stripe.calls.filter(name => name === "capture payment")).toHaveLength(ROUNDS)
      expect(stripe.complaints).toEqual([])
    })
  },
})

import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { allCaptured } from "../../support/orders/fetch-effects"
import { createArtisansWithProducts } from "../../support/orders/products"
import { setUpStripeMarketplace, startCardPayment } from "../../support/stripe/shop"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { startStripe } from "../../support/stripe/suite"
import { refusalOf } from "../../support/marketplace/api"
import { createCart, ship } from "../../support/marketplace/carts"
import type { CartItem } from "../../support/marketplace/carts"
import type { Marketplace } from "../../support/marketplace/marketplace"

jest.setTimeout(600_000)

let stripe: StripeSimulator
startStripe(started => void (stripe = started))

interface Customer { headers: Record<string, string> }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let items: CartItem[]
    let ada: Customer
    let bea: Customer

    beforeAll(async () => {
      shop = await setUpStripeMarketplace(getContainer())
      items = (await createArtisansWithProducts(getContainer(), shop, 1)).map(({ variant_id }) => ({ variant_id }))
    })
    // New ones for each test, since Stripe keeps those that it knows.
    beforeEach(async () => {
      ada = await register("ada@example.com")
      bea = await register("bea@example.com")
    })
    afterEach(() => expect(stripe.complaints).toEqual([]))

    async function register(email: string): Promise<Customer> {
      const password = "a good long one"
      const { data: { token } } = await api.post("/auth/customer/emailpass/register", { email, password })
      await api.post("/store/customers", { email }, { headers: { ...shop.store.headers, authorization: `Bearer ${token}` } })
      const { data } = await api.post("/auth/customer/emailpass", { email, password })
      return { headers: { ...shop.store.headers, authorization: `Bearer ${data.token}` } }
    }

    /** Buys by card; the tick box says whether to keep it. */
    async function buy(customer: Customer | undefined, number: string, save_card: boolean) {
      const cart_id = await createCart(api, shop, items)
      await ship(api, shop, cart_id, shop.standard_id)
      if (customer)
        await api.post(`/store/carts/${cart_id}/customer`, {}, customer)
      const session = await startCardPayment(api, shop, cart_id, { data: { save_card }, headers: customer?.headers })
      stripe.pay(session.data.id, number)
      await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
      await allCaptured(dbConnection)
      return stripe.world.intents.take(session.data.id)
    }

    const cardsOf = async (customer: Customer) => (await api.get("/store/customers/me/cards", customer)).data
    const forget = (customer: Customer, id: string) => refusalOf(api.delete(`/store/customers/me/cards/${id}`, customer))
    const missing = { status: 404, data: { type: "not_found", code: "card_not_found", message: "There is no such card." } }

    it("keeps a customer's card when the box is ticked, and not otherwise", async () => {
      expect(await cardsOf(ada)).toEqual({ cards: [], count: 0, limit: 100, offset: 0 })
      expect(await buy(ada, "5555555555554444", false)).toMatchObject({ setup_future_usage: null, customer: expect.stringMatching(/^cus_/) as string })
      expect((await cardsOf(ada)).cards).toEqual([])
      expect(await buy(ada, "4242424242424242", true)).toMatchObject({ setup_future_usage: "on_session" })
      expect(await cardsOf(ada)).toEqual({
        cards: [{ id: expect.stringMatching(/^pm_/) as string, brand: "visa", last4: "4242", exp_month: 12, exp_year: 2034 }],
        count: 1,
        limit: 100,
        offset: 0,
      })
      expect((await cardsOf(bea)).cards).toEqual([])
    })

    it("keeps none of a guest, whatever the browser says", async () => {
      expect(await buy(undefined, "4242424242424242", true)).toMatchObject({ setup_future_usage: null, customer: null })
    })

    it("shows and forgets nobody's cards but one's own: another's answers as one that is not there", async () => {
      await buy(ada, "4242424242424242", true)
      await buy(bea, "5555555555554444", true)
      const { cards: [card] } = await cardsOf(ada)
      expect((await cardsOf(bea)).cards).toMatchObject([{ brand: "mastercard" }])
      expect(await forget(bea, card.id)).toEqual(missing)
      expect(await forget(bea, "pm_nothing")).toEqual(missing)
      expect((await cardsOf(ada)).cards).toMatchObject([{ id: card.id }])
      expect(await forget(ada, card.id)).toEqual({ status: 200, data: { id: card.id, object: "card", deleted: true } })
      expect((await cardsOf(ada)).cards).toEqual([])
      expect(await forget(ada, card.id)).toEqual(missing)
      expect((await cardsOf(bea)).cards).toHaveLength(1)
    })

    it("is closed to whoever is not signed in", async () => {
      expect(await refusalOf(api.get("/store/customers/me/cards", shop.store))).toMatchObject({ status: 401 })
      expect(await refusalOf(api.delete("/store/customers/me/cards/pm_1", shop.store))).toMatchObject({ status: 401 })
    })
  },
})

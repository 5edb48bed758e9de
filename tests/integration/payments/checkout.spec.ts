import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { ARTISAN_ORDERS_MODULE } from "../../../plugins/artisan-orders/src/modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../../../plugins/artisan-orders/src/modules/artisan-orders/service"
import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import { DECLINED_CARD } from "../../support/stripe/cards"
import { readyToPay, setUpStripeMarketplace, startCardPayment } from "../../support/stripe/shop"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { startStripe } from "../../support/stripe/suite"
import type { Marketplace } from "../../support/marketplace/marketplace"

jest.setTimeout(600_000)

let stripe: StripeSimulator
startStripe(started => void (stripe = started))

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let products: StockedProduct[]

    beforeEach(async () => {
      shop = await setUpStripeMarketplace(getContainer())
      products = await createArtisansWithProducts(getContainer(), shop, 2)
      stripe.faults.clear()
    })
    afterEach(() => expect(stripe.complaints).toEqual([]))

    const items = () => products.map(({ variant_id }) => ({ variant_id }))
    const complete = (cart_id: string) => api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)

    it("authorizes at placement and captures what the order costs once it stands", async () => {
      const { cart_id, session } = await readyToPay(api, shop, items())
      expect(stripe.pay(session.data.id).status).toBe("requires_capture")
      const { data } = await complete(cart_id)
      expect(data.type).toBe("order")
      await allCaptured(dbConnection)
      expect(stripe.world.intents.take(session.data.id)).toMatchObject({ status: "succeeded", amount_received: Math.round(data.order.total * 100), transfer_group: cart_id })
      expect(stripe.calls.filter(name => name === "capture payment")).toHaveLength(1)
    })

    it("lets a declined buyer pay with a second card, whether or not the cart was completed in between", async () => {
      const { cart_id, session } = await readyToPay(api, shop, items())
      expect(stripe.pay(session.data.id, DECLINED_CARD).status).toBe("requires_payment_method")
      await expect(complete(cart_id)).rejects.toMatchObject({ response: { status: 400 } })
      expect(await countOf(dbConnection, "\"order\"")).toBe(0)
      stripe.pay(session.data.id)
      expect((await complete(cart_id)).data.type).toBe("order")
      await allCaptured(dbConnection)
    })

    it("takes nothing from the browser but its owner's choices", async () => {
      const { cart_id, session: first } = await readyToPay(api, shop, items())
      const session = await startCardPayment(api, shop, cart_id, {
        data: { id: first.data.id, amount: 1, capture_method: "automatic", setup_future_usage: "off_session", save_card: true, metadata: { session_id: "payses_other" }, transfer_group: "x", confirm: true },
      })
      const intent = stripe.world.intents.take(session.data.id)
      expect(intent.id).not.toBe(first.data.id)
      expect(intent).toMatchObject({ capture_method: "manual", setup_future_usage: null, metadata: { session_id: session.id }, transfer_group: cart_id })
      expect(intent.amount).toBe(Math.round(session.amount * 100))
      expect(stripe.world.intents.take(first.data.id).status).toBe("canceled")
    })

    it("captures at Stripe just the part that an admin captures", async () => {
      const orders = getContainer().resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE)
      const automatic = orders.options.capture_payments
      Object.assign(orders.options, { capture_payments: false })
      const { cart_id, session } = await readyToPay(api, shop, items())
      stripe.pay(session.data.id)
      await complete(cart_id)
      const { rows: [payment] } = await dbConnection.raw("select id from payment")
      await api.post(`/admin/payments/${payment.id}/capture`, { amount: 5.01 }, await signInAdmin(api, getContainer()))
      expect(stripe.world.intents.take(session.data.id)).toMatchObject({ status: "succeeded", amount_received: 501 })
      const { rows } = await dbConnection.raw("select amount::text from capture where deleted_at is null")
      expect(rows.map(({ amount }: { amount?: string }) => Number(amount))).toEqual([5.01])
      Object.assign(orders.options, { capture_payments: automatic })
    })

    it("makes a payment again that Stripe's failure left without a secret, and drops the session when it fails again", async () => {
      stripe.faults.order("create payment", "server_error")
      const { cart_id, session } = await readyToPay(api, shop, items())
      expect(session.data.client_secret).toMatch(/_secret_/)
      stripe.faults.order("create payment", "server_error", "server_error")
      await expect(startCardPayment(api, shop, cart_id)).rejects.toMatchObject({ response: { status: 500 } })
      expect(await countOf(dbConnection, "payment_session", "data ->> 'client_secret' is null")).toBe(0)
    })
  },
})

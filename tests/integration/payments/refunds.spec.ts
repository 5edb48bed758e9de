import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { allCaptured } from "../../support/orders/fetch-effects"
import { createArtisansWithProducts } from "../../support/orders/products"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import type { SignedIn } from "../../support/marketplace/sign-ins"
import { readyToPay, setUpStripeMarketplace } from "../../support/stripe/shop"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { startStripe } from "../../support/stripe/suite"
import { refusalOf } from "../../support/marketplace/api"
import type { CartItem } from "../../support/marketplace/carts"
import type { Marketplace } from "../../support/marketplace/marketplace"

jest.setTimeout(600_000)

let stripe: StripeSimulator
startStripe(started => void (stripe = started))

interface AdminPart { id: string, total: number, status: string, refunded_total: number, items: { line_item_id: string, total: number }[] }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let items: CartItem[]
    let admin: SignedIn

    beforeEach(async () => {
      shop = await setUpStripeMarketplace(getContainer())
      items = (await createArtisansWithProducts(getContainer(), shop, 2)).map(({ variant_id }) => ({ variant_id, quantity: 2 }))
      admin = await signInAdmin(api, getContainer())
    })
    afterEach(() => expect(stripe.complaints).toEqual([]))

    async function buy() {
      const { cart_id, session } = await readyToPay(api, shop, items)
      stripe.pay(session.data.id)
      const { data: { order } } = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
      await allCaptured(dbConnection)
      return { order_id: order.id as string, intent_id: session.data.id }
    }

    async function partsOf(order_id: string) {
      const { data } = await api.get(`/admin/orders/${order_id}/artisan-orders`, admin)
      expect(data.balanced).toBe(true)
      return data.artisan_orders as [AdminPart, AdminPart]
    }

    const refund = (part: AdminPart, body: object) => refusalOf(api.post(`/admin/artisan-orders/${part.id}/refunds`, { reason: "A scratch", ...body }, admin))
    const cents = (amount: number) => Math.round(amount * 100)
    const given = (intent_id: string) => stripe.world.refunds.where(({ payment_intent }) => payment_intent === intent_id).map(({ amount }) => amount)

    /** What the buyer's mails say has gone back, the oldest first. */
    async function mailed(order_id: string): Promise<number[]> {
      const { rows } = await dbConnection.raw("select payload from sale_notice where order_id = ? and kind = 'refund' order by created_at, id", [order_id])
      return rows.map(({ payload }: { payload: { refunded_total: number } }) => cents(payload.refunded_total))
    }

    it("of an amount, of lines, and of a whole part are the same at Stripe, in the order, in the part and in the buyer's mail", async () => {
      const { order_id, intent_id } = await buy()
      const [first, second] = await partsOf(order_id)
      expect(await refund(first, { amount: 1.23 })).toMatchObject({ status: 200 })
      const [line] = second.items
      expect(await refund(second, { items: [{ line_item_id: line?.line_item_id, quantity: 1 }] })).toMatchObject({ status: 200 })
      expect(await refusalOf(api.post(`/admin/artisan-orders/${first.id}/cancel`, { reason: "The kiln is broken" }, admin))).toMatchObject({ status: 200 })

      const sums = [123, cents((line?.total ?? 0) / 2), cents(first.total) - 123]
      expect(given(intent_id)).toEqual(sums)
      expect(await mailed(order_id)).toEqual(sums)
      const after = await partsOf(order_id)
      expect(after.map(({ status, refunded_total }) => [status, cents(refunded_total)])).toEqual([["canceled", cents(first.total)], ["pending", sums[1]]])
      const { data: { order } } = await api.get(`/admin/orders/${order_id}?fields=*payment_collections.payments.refunds`, admin)
      expect(order.payment_collections[0].payments[0].refunds.map(({ amount }: { amount: number }) => cents(amount)).sort()).toEqual([...sums].sort())
    })

    it("that are asked for at the same moment never come to more than the part cost", async () => {
      const { order_id, intent_id } = await buy()
      const [first, second] = await partsOf(order_id)
      const half = (Math.floor(cents(first.total) / 2) + 1) / 100
      const answers = await Promise.all([half, half, half, first.total].map(amount => refund(first, { amount })))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect([cents(half), cents(first.total)]).toContain(given(intent_id)[0])
      expect(given(intent_id)).toHaveLength(1)
      expect((await partsOf(order_id)).find(({ id }) => id === second.id)?.refunded_total).toBe(0)
    })
  },
})

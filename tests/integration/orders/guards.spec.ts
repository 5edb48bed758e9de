import { Modules } from "@medusajs/framework/utils"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { placeOrder, startPayment } from "../../support/orders/place-order"
import { createArtisansWithProducts, stockOf } from "../../support/orders/products"
import { createCart, ship } from "../../support/marketplace/carts"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
    })

    afterEach(() => allCaptured(dbConnection))

    const post = (path: string, body: unknown = {}) => api.post(path, body, { ...shop.store, validateStatus: () => true })
    const complete = (cart_id: string) => post(`/store/carts/${cart_id}/complete`)

    /** Nothing was bought: no order, no payment that counts, no promise of stock. */
    async function expectNothingBought() {
      expect(await countOf(dbConnection, "\"order\"")).toBe(0)
      expect(await countOf(dbConnection, "artisan_order")).toBe(0)
      expect(await countOf(dbConnection, "sale_notice")).toBe(0)
      expect(await countOf(dbConnection, "payment", "canceled_at is null")).toBe(0)
      expect(await countOf(dbConnection, "reservation_item")).toBe(0)
    }

    it("does not sell one unit twice through two lines of a cart", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1, { stock: 1 })
      const cart_id = await createCart(api, shop, [{ variant_id: product?.variant_id ?? "" }])
      const { data } = await post(`/store/carts/${cart_id}/line-items`, { variant_id: product?.variant_id, quantity: 1, metadata: { gift: "yes" } })
      expect(data.cart.items).toHaveLength(2)
      await ship(api, shop, cart_id, shop.standard_id)
      await startPayment(api, shop, cart_id)

      const refused = await complete(cart_id)
      expect(refused).toMatchObject({ status: 409, data: { code: "sold_out", line_ids: [expect.stringMatching(/^cali_/)] } })
      await expectNothingBought()
      if (product)
        expect(await stockOf(getContainer(), product)).toEqual({ stocked: 1, reserved: 0 })

      await api.delete(`/store/carts/${cart_id}/line-items/${refused.data.line_ids[0]}`, shop.store)
      await startPayment(api, shop, cart_id)
      expect((await complete(cart_id)).data.type).toBe("order")
    })

    it("keeps the cart of a buyer who came too late; without the line it can be bought", async () => {
      const [vase, bowl] = await createArtisansWithProducts(getContainer(), shop, 2, { stock: 1 })
      const { cart_id } = await placeOrder(api, shop, [{ variant_id: vase?.variant_id ?? "" }, { variant_id: bowl?.variant_id ?? "" }], { up_to: "payment" })
      await placeOrder(api, shop, [{ variant_id: vase?.variant_id ?? "" }])

      const refused = await complete(cart_id)
      const { data: { cart } } = await api.get(`/store/carts/${cart_id}`, shop.store)
      const sold = cart.items.find((item: { variant_id: string }) => item.variant_id === vase?.variant_id)
      expect(refused).toMatchObject({ status: 409, data: { code: "sold_out", line_ids: [sold.id] } })
      expect(cart.items).toHaveLength(2)

      await api.delete(`/store/carts/${cart_id}/line-items/${sold.id}`, shop.store)
      await startPayment(api, shop, cart_id)
      const { data } = await complete(cart_id)
      expect(data.order.items.map((item: { variant_id: string }) => item.variant_id)).toEqual([bowl?.variant_id])
    })

    it("marks the line of a product that was deleted; without the line the cart can be bought", async () => {
      const [vase, bowl] = await createArtisansWithProducts(getContainer(), shop, 2)
      const { cart_id } = await placeOrder(api, shop, [{ variant_id: vase?.variant_id ?? "" }, { variant_id: bowl?.variant_id ?? "" }], { up_to: "payment" })
      const { data: { cart } } = await api.get(`/store/carts/${cart_id}`, shop.store)
      const gone = cart.items.find((item: { variant_id: string }) => item.variant_id === vase?.variant_id)
      await deleteProductsWorkflow(getContainer()).run({ input: { ids: [vase?.id ?? ""] } })

      expect(await complete(cart_id)).toMatchObject({ status: 409, data: { code: "sold_out", line_ids: [gone.id] } })
      await expectNothingBought()
      await api.delete(`/store/carts/${cart_id}/line-items/${gone.id}`, shop.store)
      await startPayment(api, shop, cart_id)
      expect((await complete(cart_id)).data.type).toBe("order")
    })

    it("refuses a payment that was prepared for another sum, and takes the right one", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      const { cart_id, payment_collection_id } = await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "" }], { up_to: "payment" })
      // What core's race leaves behind: a session with the sum from before the cart changed.
      await dbConnection.raw(
        "update payment_session set amount = 1, raw_amount = '{\"value\": \"1\", \"precision\": 20}' where payment_collection_id = ?",
        [payment_collection_id],
      )
      expect(await complete(cart_id)).toMatchObject({ status: 409, data: { type: "not_allowed", code: "payment_amount_mismatch" } })
      await expectNothingBought()

      await startPayment(api, shop, cart_id)
      expect((await complete(cart_id)).data.type).toBe("order")
    })

    it("refuses to go on with a payment that was cancelled", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      const { cart_id, payment_collection_id } = await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "" }], { up_to: "payment" })
      const payments = getContainer().resolve(Modules.PAYMENT)
      const [session] = await payments.listPaymentSessions({ payment_collection_id: payment_collection_id ?? "" })
      const payment = await payments.authorizePaymentSession(session?.id ?? "", {})
      await payments.cancelPayment(payment?.id ?? "")

      expect(await complete(cart_id)).toMatchObject({ status: 409, data: { code: "payment_declined" } })
      await expectNothingBought()
      await startPayment(api, shop, cart_id)
      expect((await complete(cart_id)).data.type).toBe("order")
    })

    it("answers the same order to a cart that is completed again, though its stock is gone", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1, { stock: 1 })
      const { cart_id, order } = await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "" }])
      const again = await complete(cart_id)
      expect(again.data).toMatchObject({ type: "order", order: { id: order?.id } })
      expect(await countOf(dbConnection, "artisan_order")).toBe(1)
    })

    it("keeps what a suspended artisan made out of carts, and carts with it from being bought", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      const { cart_id } = await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "" }], { up_to: "payment" })
      await dbConnection.raw("update artisan set status = 'suspended' where id = ?", [product?.artisan?.id])

      expect(await complete(cart_id)).toMatchObject({ status: 409, data: { code: "artisan_suspended" } })
      await expectNothingBought()
      const line = { variant_id: product?.variant_id, quantity: 1 }
      expect(await post(`/store/carts/${cart_id}/line-items`, line)).toMatchObject({ status: 409, data: { code: "artisan_suspended" } })
      expect(await post("/store/carts", { region_id: shop.region_id, items: [line] })).toMatchObject({ status: 409, data: { code: "artisan_suspended" } })
    })

    it("says that a cart is busy while it is being paid for, and changes nothing", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      const line = { variant_id: product?.variant_id, quantity: 1 }
      const cart_id = await createCart(api, shop, [{ variant_id: product?.variant_id ?? "" }])
      const read = async () => (await api.get(`/store/carts/${cart_id}`, shop.store)).data.cart
      const before = await read()
      const locks = getContainer().resolve(Modules.LOCKING)
      await locks.acquire(cart_id, { ownerId: "a payment", expire: 120 })

      const path = `/store/carts/${cart_id}`
      const answers = await Promise.all([
        post(`${path}/line-items`, line),
        post(`${path}/line-items/${before.items[0].id}`, { quantity: 2 }),
        api.delete(`${path}/line-items/${before.items[0].id}`, { ...shop.store, validateStatus: () => true }),
        post(path, { email: "another@example.com" }),
        post(`${path}/promotions`, { promo_codes: [] }),
        post(`${path}/shipping-methods`, { option_id: shop.standard_id }),
        post("/store/payment-collections", { cart_id }),
      ])
      expect(answers.map(({ status, data }) => [status, data.code])).toEqual(answers.map(() => [409, "cart_busy"]))
      expect(await read()).toEqual(before)
      expect(await countOf(dbConnection, "payment_collection")).toBe(0)
      expect(await locks.acquire(cart_id, { ownerId: "another" }).then(() => "free", () => "held")).toBe("held")

      await locks.release(cart_id, { ownerId: "a payment" })
      expect((await post(`${path}/line-items`, line)).data.cart.items[0].quantity).toBe(2)
    })

    it.each([0.0001, 1.5, 1e308, 0, -1, 10_001])("refuses to put %p of something into a cart", async (quantity) => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      const variant_id = product?.variant_id
      const cart_id = await createCart(api, shop, [{ variant_id: variant_id ?? "" }])
      const { data: { cart } } = await api.get(`/store/carts/${cart_id}`, shop.store)

      expect((await post(`/store/carts/${cart_id}/line-items`, { variant_id, quantity })).status).toBe(400)
      expect((await post("/store/carts", { region_id: shop.region_id, items: [{ variant_id, quantity }] })).status).toBe(400)
      if (quantity !== 0)
        expect((await post(`/store/carts/${cart_id}/line-items/${cart.items[0].id}`, { quantity })).status).toBe(400)
      const after = await api.get(`/store/carts/${cart_id}`, shop.store)
      expect(after.data.cart.items.map((item: { quantity: number }) => item.quantity)).toEqual([1])
    })

    it("names the field that is wrong", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      const cart_id = await createCart(api, shop, [{ variant_id: product?.variant_id ?? "" }])
      expect(await post(`/store/carts/${cart_id}/line-items`, { variant_id: product?.variant_id, quantity: 1.5 }))
        .toMatchObject({ status: 400, data: { type: "invalid_data", code: "validation_failed", field: "quantity" } })
      expect(await post("/store/carts", { region_id: shop.region_id, items: [{ variant_id: product?.variant_id, quantity: 1.5 }] }))
        .toMatchObject({ status: 400, data: { type: "invalid_data", code: "validation_failed", field: "items.0.quantity" } })
    })
  },
})

import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, processPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { reconcileOrders } from "../../../plugins/artisan-orders/src/reconcile/reconcile-orders"
import { partsOf } from "../../support/orders/amounts"
import { allCaptured, countOf, effectsOf } from "../../support/orders/fetch-effects"
import { placeOrder, startPayment } from "../../support/orders/place-order"
import { createArtisansWithProducts, stockOf } from "../../support/orders/products"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { waitUntil } from "../../support/marketplace/wait-until"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
    })

    afterEach(() => allCaptured(dbConnection))

    it("splits and tells of an order that a payment event completed, the buyer's browser being gone", async () => {
      const products = await createArtisansWithProducts(getContainer(), shop, 3)
      const { payment_collection_id } = await placeOrder(api, shop, products.map(({ variant_id }) => ({ variant_id })), { up_to: "payment" })
      const [session] = await getContainer().resolve(Modules.PAYMENT).listPaymentSessions({ payment_collection_id: payment_collection_id ?? "" })
      await processPaymentWorkflow(getContainer()).run({
        input: { action: "authorized", data: { session_id: session?.id ?? "", amount: Number(session?.amount) } },
      })

      await waitUntil(async () => await countOf(dbConnection, "artisan_order") === 3)
      const { rows: [order] } = await dbConnection.raw("select id from \"order\"")
      expect((await partsOf(api, shop, order.id)).map(part => part.artisan?.handle).sort()).toEqual(["artisan-1", "artisan-2", "artisan-3"])
      const { notices, notifications } = await effectsOf(dbConnection, order.id)
      expect(notices.map(notice => notice.kind)).toEqual(["artisan_sale", "artisan_sale", "artisan_sale", "order_confirmation"])
      expect(notifications).toHaveLength(3)
    })

    it("splits an admin's draft once it becomes an order, and not before", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      const admin = await signInAdmin(api, getContainer())
      const { data: { draft_order } } = await api.post("/admin/draft-orders", {
        email: "ada@craftmart.test",
        region_id: shop.region_id,
        sales_channel_id: shop.channel_id,
        items: [{ variant_id: product?.variant_id, quantity: 2 }],
        shipping_address: { first_name: "Ada", last_name: "B", address_1: "Weg 1", city: "X", postal_code: "1000", country_code: "de" },
        shipping_methods: [{ name: "By hand", shipping_option_id: shop.standard_id, amount: 7 }],
      }, admin)
      expect(await countOf(dbConnection, "artisan_order")).toBe(0)

      await api.post(`/admin/draft-orders/${draft_order.id}/convert-to-order`, {}, admin)
      await waitUntil(async () => await countOf(dbConnection, "artisan_order") === 1)
      const { data } = await api.get(`/admin/orders/${draft_order.id}/artisan-orders`, admin)
      expect(data).toMatchObject({ balanced: true, count: 1, artisan_orders: [{ items_total: 20.02, shipping_total: 7, total: 27.02 }] })
    })

    it("splits a draft of a piece and a half", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      const admin = await signInAdmin(api, getContainer())
      const { data: { draft_order } } = await api.post("/admin/draft-orders", {
        email: "ada@craftmart.test",
        region_id: shop.region_id,
        sales_channel_id: shop.channel_id,
        items: [{ variant_id: product?.variant_id, quantity: 1.5 }],
      }, admin)
      await api.post(`/admin/draft-orders/${draft_order.id}/convert-to-order`, {}, admin)
      await waitUntil(async () => await countOf(dbConnection, "artisan_order") === 1)
      const { data } = await api.get(`/admin/orders/${draft_order.id}/artisan-orders`, admin)
      expect(data).toMatchObject({ balanced: true, artisan_orders: [{ items: [{ quantity: 1.5 }] }] })
    })

    it("makes up for a split that is missing, once, and leaves the others alone", async () => {
      const products = await createArtisansWithProducts(getContainer(), shop, 2)
      const { order } = await placeOrder(api, shop, products.map(({ variant_id }) => ({ variant_id })))
      await allCaptured(dbConnection)
      await dbConnection.raw("delete from artisan_notification; delete from sale_notice; delete from artisan_order_line; delete from artisan_order")
      await dbConnection.raw("update \"order\" set created_at = now() - interval '1 minute'")

      await Promise.all([1, 2, 3].map(() => reconcileOrders(getContainer(), { everything: true })))

      expect(await countOf(dbConnection, "artisan_order")).toBe(2)
      expect((await effectsOf(dbConnection, order?.id ?? "")).notices).toHaveLength(3)
      await reconcileOrders(getContainer(), { everything: false })
      expect(await countOf(dbConnection, "artisan_order")).toBe(2)
    })

    it("does not split an order whose payment never came", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "" }])
      await allCaptured(dbConnection)
      await dbConnection.raw("delete from sale_notice; delete from artisan_order_line; delete from artisan_order; delete from capture; delete from payment")
      await dbConnection.raw("update \"order\" set created_at = now() - interval '1 minute'")
      await reconcileOrders(getContainer(), { everything: true })
      expect(await countOf(dbConnection, "artisan_order")).toBe(0)
    })

    it.each([
      ["cart", "delete from order_cart; delete from order_payment_collection"],
      ["payment", "delete from order_payment_collection"],
    ])("does not split an order whose process died before it was linked to its %s", async (_, unlink) => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "" }])
      await allCaptured(dbConnection)
      await dbConnection.raw(`delete from sale_notice; delete from artisan_order_line; delete from artisan_order; delete from order_transaction; delete from capture; delete from payment; ${unlink}`)
      await dbConnection.raw("update \"order\" set created_at = created_at - interval '1 minute', updated_at = updated_at - interval '1 minute'")
      await reconcileOrders(getContainer(), { everything: true })
      expect(await countOf(dbConnection, "artisan_order")).toBe(0)
      expect(await countOf(dbConnection, "sale_notice")).toBe(0)
    })

    it("splits a draft whose event was lost", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "" }])
      await allCaptured(dbConnection)
      await dbConnection.raw("delete from sale_notice; delete from artisan_order_line; delete from artisan_order; delete from order_transaction; delete from capture; delete from payment; delete from order_cart; delete from order_payment_collection")
      await dbConnection.raw("update \"order\" set created_at = created_at - interval '1 minute', updated_at = updated_at - interval '50 seconds'")
      await reconcileOrders(getContainer(), { everything: true })
      expect(await countOf(dbConnection, "artisan_order")).toBe(1)
    })

    it("gives an artisan the sale of a product that was deleted before the split", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      const { order } = await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "" }])
      await allCaptured(dbConnection)
      await dbConnection.raw("delete from artisan_notification; delete from sale_notice; delete from artisan_order_line; delete from artisan_order")
      await dbConnection.raw("update \"order\" set created_at = now() - interval '1 minute'; update artisan_product set deleted_at = now()")
      await reconcileOrders(getContainer(), { everything: true })
      expect((await partsOf(api, shop, order?.id ?? "")).map(part => part.artisan?.handle)).toEqual(["artisan-1"])
    })

    it.each(["pending", "canceled"])("gives back the cart and the stock of an order whose process died before the payment; it is %s", async (status) => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1, { stock: 1 })
      const { cart_id, order } = await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "" }])
      await allCaptured(dbConnection)
      await dbConnection.raw("delete from sale_notice; delete from artisan_order_line; delete from artisan_order; delete from order_transaction; delete from capture; delete from payment")
      await dbConnection.raw("update payment_collection set status = 'not_paid', authorized_amount = null, captured_amount = null")
      const complete = () => api.post(`/store/carts/${cart_id}/complete`, {}, { ...shop.store, validateStatus: () => true })
      expect((await complete()).status).toBe(409)

      if (status === "canceled")
        await cancelOrderWorkflow(getContainer()).run({ input: { order_id: order?.id ?? "" } })
      await dbConnection.raw("update \"order\" set created_at = now() - interval '5 minutes'")
      await reconcileOrders(getContainer(), { everything: true })
      expect(await countOf(dbConnection, "\"order\"", "status = 'canceled'")).toBe(1)
      await startPayment(api, shop, cart_id)
      const { data } = await complete()
      expect(data.message).toBeUndefined()
      expect(data.order.id).not.toBe(order?.id)
      expect(await countOf(dbConnection, "artisan_order")).toBe(1)
      if (product)
        expect(await stockOf(getContainer(), product)).toEqual({ stocked: 1, reserved: 1 })
    })

    it.each([
      ["paid", "select 1"],
      ["authorized", "delete from capture; update payment set captured_at = null"],
      ["unpaid", "delete from order_transaction; delete from capture; delete from payment"],
    ])("leaves alone an order that is older than the plugin, and %s", async (_, sql) => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "" }])
      await allCaptured(dbConnection)
      await dbConnection.raw(`delete from artisan_notification; delete from sale_notice; delete from artisan_order_line; delete from artisan_order; ${sql}`)
      const captures = await countOf(dbConnection, "capture")
      await dbConnection.raw("update \"order\" set created_at = now() - interval '1 day'; update payment set created_at = now() - interval '1 day'")
      await reconcileOrders(getContainer(), { everything: true })
      expect(await countOf(dbConnection, "artisan_order")).toBe(0)
      expect(await countOf(dbConnection, "sale_notice")).toBe(0)
      expect(await countOf(dbConnection, "capture")).toBe(captures)
      expect(await countOf(dbConnection, "\"order\"", "status = 'pending'")).toBe(1)
      await dbConnection.raw("update payment set captured_at = now()")
    })

    it("captures a payment that was left authorized", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1)
      await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "" }])
      await allCaptured(dbConnection)
      await dbConnection.raw("delete from capture; update payment set captured_at = null, created_at = now() - interval '1 minute'")
      await Promise.all([1, 2].map(() => reconcileOrders(getContainer(), { everything: true })))
      expect(await countOf(dbConnection, "capture")).toBe(1)
    })

    it("gives the lock of a cart to one of those who ask for it at the same moment, and to the next when it is free or out of date", async () => {
      const locking = getContainer().resolve(Modules.LOCKING)
      const taken = async () => locking.acquire("cart_raced", { expire: 60 }).then(() => 1, () => 0)
      const atOnce = async () => (await Promise.all(Array.from({ length: 20 }, taken))).reduce<number>((sum, one) => sum + one, 0)
      expect(await atOnce()).toBe(1)
      expect(await atOnce()).toBe(0)
      await locking.release("cart_raced")
      expect(await atOnce()).toBe(1)
      await dbConnection.raw("update locking set expiration = now() - interval '1 second' where id = 'cart_raced'")
      expect(await atOnce()).toBe(1)
      await locking.release("cart_raced")
    })

    it("lets a cart be completed whose lock a dead process left behind", async () => {
      await dbConnection.raw("insert into locking (id, expiration) values ('cart_dead', now() - interval '1 second'), ('cart_alive', now() + interval '1 minute')")
      await reconcileOrders(getContainer(), { everything: false })
      const { rows } = await dbConnection.raw("select id from locking where id like 'cart_%'")
      expect(rows).toEqual([{ id: "cart_alive" }])
    })
  },
})

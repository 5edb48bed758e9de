import { enqueueArtisanNotifications } from "@craftmart/sale-notices/modules/sale-notices"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { readMail } from "../../../plugins/sale-notices/src/mailbox/read-mailbox"
import { watchStock } from "../../../src/low-stock/watch-stock"
import { createStockedProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { placeOrder } from "../../support/orders/place-order"
import { refusalOf } from "../../support/marketplace/api"
import { artisansOf } from "../../support/marketplace/artisans"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { applyAndSignIn, register, signIn, signInAdmin } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"
import { waitUntil } from "../../support/marketplace/wait-until"
import { openEventStream } from "./event-stream"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Marketplace
    let admin: Headers
    let mira: { id: string, headers: Headers }
    let lena: { id: string, headers: Headers }
    let bowl: StockedProduct

    const knex = (): Knex => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const list = async (query = "", who = mira) => (await api.get(`/artisan/notifications${query}`, who.headers)).data
    const mails = (kind: string) => knex()("sale_notice").where({ kind }).orderBy("id").select("*")
    const kinds = async () => (await list()).notifications.map(({ kind }: { kind: string }) => kind)
    const tell = (key: string, who = mira, db: Knex = knex()) => enqueueArtisanNotifications(db, [{
      key,
      artisan_id: who.id,
      kind: "sale",
      payload: { artisan_order_id: "aord_1", display_id: 1, items_count: 1, total: 9, currency_code: "eur" },
    }])
    const restock = (stocked_quantity: number) => getContainer().resolve(Modules.INVENTORY).updateInventoryLevels([{ inventory_item_id: bowl.inventory_item_id, location_id: shop.location_id, stocked_quantity }])
    const linkIn = async ({ provider_message_id }: { provider_message_id: string }) => {
      const mail = await readMail(process.env.MAILBOX_DIR ?? "", provider_message_id)
      return new URL(/https?:\S+/.exec(mail?.text ?? "")?.[0] ?? "")
    }
    const settled = () => utils.waitWorkflowExecutions()

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
      admin = await signInAdmin(api, getContainer())
      mira = await applyAndSignIn(api, shop.store, "mira")
      lena = await applyAndSignIn(api, shop.store, "lena")
      const artisans = artisansOf(getContainer())
      await artisans.updateArtisans([mira, lena].map(({ id }) => ({ id, status: "active" as const })))
      await artisans.createArtisanShippingRates({ artisan_id: mira.id, zone: "*", speed: "standard", currency_code: "eur", first_item: 5, additional_item: 1, free_above: null, min_days: 1, max_days: 2 })
      const products = await createStockedProducts(getContainer(), shop, [{ title: "Bowl", price: 20, stock: 5, artisan: { id: mira.id, handle: "mira", name: "mira" } }])
      bowl = products[0]!
      await waitUntil(async () => Boolean(await knex()("artisan_product").where({ product_id: bowl.id, stock_state: "ok" }).first()))
    })

    describe("the notification centre", () => {
      it("shows the own entries, the newest first, and counts those not read", async () => {
        for (const key of ["1", "2", "3"])
          await tell(key)
        await tell("4", lena)
        const all = await list("?limit=2")
        expect(all).toMatchObject({ count: 3, limit: 2, offset: 0, unread_count: 3 })
        expect(all.notifications).toHaveLength(2)
        expect(Object.keys(all.notifications[0]).sort()).toEqual(["created_at", "id", "kind", "payload", "read_at"])
        const oldest = (await list("?offset=2")).notifications[0]
        expect((await api.post("/artisan/notifications/read", { ids: [oldest.id, oldest.id] }, mira.headers)).data).toEqual({ unread_count: 2 })
        expect(await list("?unread=true")).toMatchObject({ count: 2, unread_count: 2 })
        expect((await list("?unread=false")).notifications).toMatchObject([{ id: oldest.id, read_at: expect.any(String) }])
      })

      it("is marked as read as a whole, and never another's", async () => {
        await tell("1")
        await tell("2", lena)
        const [foreign] = (await list("", lena)).notifications
        expect((await api.post("/artisan/notifications/read", { ids: [foreign.id, "anot_missing"] }, mira.headers)).data).toEqual({ unread_count: 1 })
        expect((await api.post("/artisan/notifications/read", { all: true }, mira.headers)).data).toEqual({ unread_count: 0 })
        expect(await list("", lena)).toMatchObject({ unread_count: 1, notifications: [{ id: foreign.id, read_at: null }] })
      })

      it("refuses what it does not know", async () => {
        for (const query of ["?unread=maybe", "?limit=0", "?limit=101", "?offset=-1", "?artisan_id=art_1", "?unread=true&unread=false"])
          expect(await refusalOf(list(query))).toMatchObject({ status: 400, data: { code: "validation_failed" } })
        for (const body of [{}, { ids: [] }, { ids: ["\0"] }, { ids: "anot_1" }, { all: false }, { all: true, ids: ["anot_1"] }, { all: true, artisan_id: lena.id }])
          expect(await refusalOf(api.post("/artisan/notifications/read", body, mira.headers))).toMatchObject({ status: 400, data: { code: "validation_failed" } })
      })
    })

    describe("the stream", () => {
      it("tells at once what is committed, to its artisan only", async () => {
        await tell("before")
        const stream = await openEventStream(api, "/artisan/notifications/stream", mira.headers)
        expect(stream.status).toBe(200)
        expect(await stream.next()).toEqual({ event: "unread", data: { unread_count: 1 } })
        await tell("foreign", lena)
        await knex().transaction(async (trx) => {
          await tell("rolled back", mira, trx)
          throw new Error("never mind")
        }).catch(() => undefined)
        await tell("now")
        expect(await stream.next()).toMatchObject({ event: "notification", data: { unread_count: 2, notification: { kind: "sale", read_at: null } } })
        stream.close()
      })

      it("is closed to everybody without a token, and ends when the artisan is suspended", async () => {
        expect((await openEventStream(api, "/artisan/notifications/stream", { headers: {} })).status).toBe(401)
        jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "performance", "Date", "setTimeout", "clearTimeout"] })
        const stream = await openEventStream(api, "/artisan/notifications/stream", mira.headers)
        await stream.next()
        await api.post(`/admin/artisans/${mira.id}/suspend`, { reason: "Late parcels" }, admin)
        jest.advanceTimersByTime(20_000)
        jest.useRealTimers()
        await stream.ended
      })
    })

    describe("a decision about an artisan", () => {
      it("is told once, in the notification centre and by mail", async () => {
        await api.post(`/admin/artisans/${mira.id}/suspend`, { reason: "Late parcels" }, admin)
        await waitUntil(async () => (await mails("artisan_status")).length === 1)
        expect((await list()).notifications).toMatchObject([{ kind: "approval", payload: { transition: "suspend", status: "suspended", reason: "Late parcels" } }])
        await api.post(`/admin/artisans/${mira.id}/reinstate`, {}, admin)
        await waitUntil(async () => (await mails("artisan_status")).length === 2)
        expect(await mails("artisan_status")).toMatchObject([
          { recipient: "mira@craftmart.test", artisan_id: mira.id, payload: { transition: "suspend", reason: "Late parcels" } },
          { payload: { transition: "reinstate", status: "active" } },
        ])
        expect((await list()).count).toBe(2)
      })

      it("does not come by mail to those who want none", async () => {
        await api.post("/artisan/me", { notification_preferences: { sale: true, review: true, low_stock: true, approval: false } }, mira.headers)
        await api.post(`/admin/artisans/${mira.id}/suspend`, { reason: "Late parcels" }, admin)
        await waitUntil(async () => (await list()).count === 1)
        expect(await mails("artisan_status")).toEqual([])
      })
    })

    describe("a sale", () => {
      it("comes by mail unless the artisan wants none; the notification centre has it anyway", async () => {
        await api.post("/artisan/me", { notification_preferences: { sale: false, review: true, low_stock: true, approval: true } }, mira.headers)
        await placeOrder(api, shop, [{ variant_id: bowl.variant_id }])
        await waitUntil(async () => (await mails("order_confirmation")).length === 1)
        expect(await mails("artisan_sale")).toEqual([])
        expect(await kinds()).toEqual(["sale"])
        await settled()
      })
    })

    describe("a stock that becomes low", () => {
      it("is told once a crossing, however often somebody looks", async () => {
        await placeOrder(api, shop, [{ variant_id: bowl.variant_id, quantity: 3 }])
        await waitUntil(async () => (await mails("low_stock")).length === 1)
        await Promise.all(Array.from({ length: 5 }, () => watchStock(knex(), [bowl.id])))
        const [notification] = (await list("?limit=100")).notifications.filter(({ kind }: { kind: string }) => kind === "low_stock")
        expect(notification.payload).toEqual({ product_id: bowl.id, product_title: "Bowl", thumbnail: null, stock: 2, threshold: 2 })
        await restock(4)
        await watchStock(knex(), [bowl.id])
        expect(await mails("low_stock")).toHaveLength(1)
        await restock(20)
        await watchStock(knex(), [bowl.id])
        await restock(5)
        await Promise.all(Array.from({ length: 5 }, () => watchStock(knex(), [bowl.id])))
        await waitUntil(async () => (await mails("low_stock")).length === 2)
        expect((await kinds()).filter((kind: string) => kind === "low_stock")).toHaveLength(2)
        await settled()
      })

      it("follows the product's own threshold, and no news is a piece that was always alone", async () => {
        await knex()("artisan_product").where({ product_id: bowl.id }).update({ low_stock_threshold: 4 })
        await restock(4)
        await waitUntil(async () => (await mails("low_stock")).length === 1)
        await createStockedProducts(getContainer(), shop, [{ title: "One of a kind", price: 90, stock: 1, artisan: { id: mira.id, handle: "mira", name: "mira" } }])
        await waitUntil(async () => (await knex()("artisan_product").where({ stock_state: "low" })).length === 2)
        expect(await mails("low_stock")).toHaveLength(1)
      })
    })

    describe("the stock of a set", () => {
      const partsOf = ({ id, variant_id }: StockedProduct) => `/admin/products/${id}/variants/${variant_id}/inventory-items`

      it("is told by the parts that it takes: one that it takes none of makes it no scarcer", async () => {
        const [ribbon] = await createStockedProducts(getContainer(), shop, [{ title: "Ribbon", price: 1, stock: 0 }])
        await api.post(partsOf(bowl), { inventory_item_id: ribbon?.inventory_item_id, required_quantity: 0 }, admin)
        await watchStock(knex(), [bowl.id])
        expect(await mails("low_stock")).toEqual([])
        await restock(2)
        await waitUntil(async () => (await mails("low_stock")).length === 1)
        expect(await mails("low_stock")).toMatchObject([{ payload: { product_title: "Bowl", stock: 2 } }])
        await settled()
      })

      it("is never low when it takes none of any part", async () => {
        await api.post(`${partsOf(bowl)}/${bowl.inventory_item_id}`, { required_quantity: 0 }, admin)
        await restock(0)
        expect(await watchStock(knex(), [bowl.id])).toBe(0)
        expect(await knex()("artisan_product").where({ product_id: bowl.id }).first("stock_state")).toEqual({ stock_state: "ok" })
        await settled()
      })
    })

    describe("a forgotten password", () => {
      const reset = (actor: string, identifier: string) => api.post(`/auth/${actor}/emailpass/reset-password`, { identifier })

      it("is replaced through a mail whose link the database does not know", async () => {
        await reset("artisan", "mira@craftmart.test")
        await waitUntil(async () => (await mails("password_reset")).some(({ status }) => status === "sent"))
        const [mail] = await mails("password_reset")
        expect(mail).toMatchObject({ recipient: "mira@craftmart.test", payload: { sealed_path: expect.any(String) } })
        expect(JSON.stringify(mail)).not.toContain("eyJ")
        const link = await linkIn(mail)
        expect([link.pathname, link.searchParams.get("email")]).toEqual(["/dashboard/seller/reset-password", "mira@craftmart.test"])
        const token = { headers: { authorization: `Bearer ${link.searchParams.get("token")}` } }
        await api.post("/auth/artisan/emailpass/update", { password: "new-and-long" }, token)
        expect(await refusalOf(signIn(api, "artisan", "mira@craftmart.test") as never)).toMatchObject({ status: 401 })
        expect((await api.post("/auth/artisan/emailpass", { email: "mira@craftmart.test", password: "new-and-long" })).data.token).toEqual(expect.any(String))
        expect(await refusalOf(api.post("/auth/artisan/emailpass/update", { password: "again" }, token))).toMatchObject({ status: 401 })
      })

      it("answers an address that nobody has in the same way, and writes to nobody", async () => {
        await register(api, "customer", "buyer@craftmart.test")
        const known = await reset("customer", "buyer@craftmart.test")
        const unknown = await reset("customer", "nobody@craftmart.test")
        expect([unknown.status, unknown.data]).toEqual([known.status, known.data])
        await waitUntil(async () => (await mails("password_reset")).length === 1)
        await settled()
        expect(await mails("password_reset")).toMatchObject([{ recipient: "buyer@craftmart.test" }])
      })
    })

    it("an invitation comes by mail, with a link that works", async () => {
      await api.post("/artisan/invitations", { email: "sam@craftmart.test", role: "staff" }, mira.headers)
      await waitUntil(async () => (await mails("artisan_invitation")).some(({ status }) => status === "sent"))
      const [mail] = await mails("artisan_invitation")
      const link = await linkIn(mail)
      expect([mail.recipient, link.pathname]).toEqual(["sam@craftmart.test", "/dashboard/seller/invitation"])
      const { data } = await api.get(`/store/artisans/invitations/${link.searchParams.get("token")}`, shop.store)
      expect(data.invitation).toMatchObject({ email: "sam@craftmart.test", artisan: { handle: "mira" } })
    })

    describe("what an artisan on vacation makes", () => {
      it("is seen, but neither put into a cart nor bought, until the day has come", async () => {
        const { cart_id } = await placeOrder(api, shop, [{ variant_id: bowl.variant_id }], { up_to: "payment" })
        await api.post("/artisan/me", { vacation: { until: "2999-01-01", note: "At sea" } }, mira.headers)
        const fields = "fields=+artisan_product.artisan.vacation_until,+artisan_product.artisan.vacation_since,+artisan_product.artisan.time_zone"
        const { data } = await api.get(`/store/products/${bowl.id}?${fields}`, shop.store)
        expect(data.product.artisan_product.artisan).toMatchObject({ vacation_until: "2999-01-01", vacation_since: expect.any(String), time_zone: "UTC" })
        const refused = { status: 409, data: { type: "not_allowed", code: "artisan_on_vacation", message: expect.stringContaining("vacation") } }
        expect(await refusalOf(placeOrder(api, shop, [{ variant_id: bowl.variant_id }], { up_to: "cart" }) as never)).toEqual(refused)
        expect(await refusalOf(api.post(`/store/carts/${cart_id}/line-items`, { variant_id: bowl.variant_id, quantity: 1 }, shop.store))).toEqual(refused)
        expect(await refusalOf(api.post(`/store/carts/${cart_id}/complete`, {}, shop.store))).toEqual(refused)
        expect(await knex()("order").count("* as count")).toEqual([{ count: "0" }])
        await api.post("/artisan/me", { vacation: { until: "2026-01-01", note: null } }, mira.headers)
        expect((await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)).data.type).toBe("order")
        await settled()
      })
    })
  },
})

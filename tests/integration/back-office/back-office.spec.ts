import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { refusalOf } from "../../support/marketplace/api"
import { artisansOf, createArtisan, createProduct } from "../../support/marketplace/artisans"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"
import { waitUntil } from "../../support/marketplace/wait-until"
import { allCaptured } from "../../support/orders/fetch-effects"
import { placeOrder } from "../../support/orders/place-order"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let admin: Headers
    const database = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

    beforeAll(async () => {
      admin = await signInAdmin(api, getContainer())
    })

    /** The log once everything in it has been settled. */
    async function auditLog(query = "") {
      await waitUntil(async () => (await database()("audit_entry").whereNull("settled_at")).length === 0)
      return (await api.get(`/admin/audit-entries${query}`, admin)).data
    }

    describe("the audit log", () => {
      it("says who suspended whom, why, and what that changed", async () => {
        const mira = await createArtisan(getContainer(), "mira")
        await api.post(`/admin/artisans/${mira.id}/suspend`, { reason: "Copies" }, admin)
        const { audit_entries, count } = await auditLog()
        expect(count).toBe(1)
        expect(audit_entries[0]).toMatchObject({
          actor_email: "admin@craftmart.test",
          action: "artisan.suspend",
          subject_type: "artisan",
          subject_id: mira.id,
          subject_name: "Mira",
          request: { reason: "Copies" },
          outcome: "done",
          changes: [{ key: "status", from: "active", to: "suspended" }, { key: "suspension_reason", from: null, to: "Copies" }],
        })
      })

      it("keeps what was refused, with nothing changed, and nothing of what made no sense", async () => {
        const mira = await createArtisan(getContainer(), "mira")
        expect((await refusalOf(api.post(`/admin/artisans/${mira.id}/approve`, {}, admin))).status).toBe(409)
        expect((await refusalOf(api.post(`/admin/artisans/${mira.id}/suspend`, { cause: "?" }, admin))).status).toBe(400)
        const { audit_entries } = await auditLog()
        expect(audit_entries.map(({ action, outcome, status_code, changes }: Record<string, unknown>) => ({ action, outcome, status_code, changes })))
          .toEqual([{ action: "artisan.approve", outcome: "refused", status_code: 409, changes: [] }])
      })

      it("is filtered by action, by subject and by time, the newest first", async () => {
        const [mira, tilda] = [await createArtisan(getContainer(), "mira"), await createArtisan(getContainer(), "tilda")]
        await api.post(`/admin/artisans/${mira.id}/suspend`, { reason: "One" }, admin)
        await api.post(`/admin/artisans/${tilda.id}/suspend`, { reason: "Two" }, admin)
        await api.post(`/admin/artisans/${mira.id}/reinstate`, {}, admin)
        const actionsOf = async (query: string) => (await auditLog(query)).audit_entries.map(({ action }: { action: string }) => action)
        expect(await actionsOf("")).toEqual(["artisan.reinstate", "artisan.suspend", "artisan.suspend"])
        expect(await actionsOf(`?subject_id=${mira.id}`)).toEqual(["artisan.reinstate", "artisan.suspend"])
        expect(await actionsOf("?action=artisan.reinstate")).toEqual(["artisan.reinstate"])
        expect(await actionsOf("?to=2020-01-01T00:00:00Z")).toEqual([])
      })

      it("knows whom a rule of commission is for, from the body", async () => {
        const mira = await createArtisan(getContainer(), "mira")
        await api.post("/admin/commission-rules", { artisan_id: mira.id, bps: 800 }, admin)
        await api.post("/admin/commission-rules", { bps: 1200 }, admin)
        const { audit_entries } = await auditLog("?action=commission.rule")
        expect(audit_entries.map(({ subject_id, outcome }: Record<string, unknown>) => ({ subject_id, outcome })))
          .toEqual([{ subject_id: "marketplace", outcome: "done" }, { subject_id: mira.id, outcome: "done" }])
      })

      it("cannot be changed or deleted, not even in the database", async () => {
        const mira = await createArtisan(getContainer(), "mira")
        await api.post(`/admin/artisans/${mira.id}/suspend`, { reason: "Copies" }, admin)
        const before = await auditLog()
        await expect(database()("audit_entry").update({ actor_email: "nobody@craftmart.test" })).rejects.toThrow("is final")
        await expect(database()("audit_entry").delete()).rejects.toThrow("is final")
        await expect(database().raw("truncate audit_entry")).rejects.toThrow("is final")
        expect(await auditLog()).toEqual(before)
      })

      it.each(["?action=artisan.erase", "?limit=0", "?from=yesterday", "?colour=red", "?subject_id=%00"])("refuses %s", async (query) => {
        expect(await refusalOf(api.get(`/admin/audit-entries${query}`, admin))).toMatchObject({ status: 400, data: { code: "validation_failed" } })
      })

      it("is for administrators only", async () => {
        expect((await refusalOf(api.get("/admin/audit-entries"))).status).toBe(401)
      })
    })

    describe("an artisan who still owes parcels", () => {
      it("cannot be closed, and the orders are named; sent or cancelled, they can", async () => {
        const shop = await setUpMarketplace(getContainer())
        const mira = await createArtisan(getContainer(), "mira")
        const pot = await createProduct(getContainer(), shop, { title: "Pot", price: 20, artisan: mira })
        const { order } = await placeOrder(api, shop, [{ variant_id: pot.variant_id, quantity: 2 }])
        await api.post(`/admin/artisans/${mira.id}/suspend`, { reason: "Stops trading" }, admin)
        const close = () => api.post(`/admin/artisans/${mira.id}/close`, {}, admin)

        expect(await refusalOf(close())).toMatchObject({
          status: 409,
          data: { code: "artisan_has_open_orders", message: expect.stringContaining(`#${order?.display_id}.`) as string },
        })
        expect((await api.get(`/admin/artisans/${mira.id}`, admin)).data.artisan.status).toBe("suspended")
        const { data } = await api.get(`/admin/marketplace/artisans/${mira.id}`, admin)
        expect(data).toMatchObject({ open_count: 1, open_orders: [{ order_id: order?.id, total: 46 }], sales: [{ currency_code: "eur", orders: 1, sales: 46 }] })

        await database()("artisan_order").where({ artisan_id: mira.id }).update({ status: "delivered" })
        expect((await close()).data.artisan.status).toBe("closed")
      })

      it.each(["%00", "art_1'--"])("is not found as %s", async (id) => {
        expect((await refusalOf(api.get(`/admin/marketplace/artisans/${id}`, admin))).status).toBe(404)
        expect((await refusalOf(api.post(`/admin/artisans/${id}/close`, {}, admin))).status).toBe(404)
      })
    })

    describe("the overview", () => {
      const today = new Date().toISOString().slice(0, 10)
      const overviewOf = async (query: string) => (await api.get(`/admin/marketplace/overview?${query}`, admin)).data.overview

      it("adds up what was sold today and what the marketplace earned, and names what waits", async () => {
        const shop = await setUpMarketplace(getContainer())
        const mira = await createArtisan(getContainer(), "mira")
        await createArtisan(getContainer(), "tilda", { status: "pending" })
        const pot = await createProduct(getContainer(), shop, { title: "Pot", price: 20, artisan: mira })
        await artisansOf(getContainer()).updateArtisans({ id: mira.id, commission_bps: 1500 })
        await placeOrder(api, shop, [{ variant_id: pot.variant_id, quantity: 2 }])
        await placeOrder(api, shop, [{ variant_id: pot.variant_id, quantity: 1 }])

        const overview = await overviewOf(`from=${today}&to=${today}`)
        // Two parcels at 5.00 for the first piece and 1.00 for each further one.
        const totals = { orders: 2, sales: 40 + 6 + 20 + 5, commission: 9, new_artisans: 2 }
        expect(overview).toMatchObject({ currency_code: "eur", currencies: ["eur"], totals, days: [{ date: today, orders: 2, sales: 71, commission: 9 }] })
        expect(overview.tasks).toMatchObject({ applications: 1, parked_notices: 0, unsplit_orders: 0 })
      })

      it("takes off what was paid back, and so does the artisan's page", async () => {
        const shop = await setUpMarketplace(getContainer())
        const mira = await createArtisan(getContainer(), "mira")
        const pot = await createProduct(getContainer(), shop, { title: "Pot", price: 20, artisan: mira })
        await artisansOf(getContainer()).updateArtisans({ id: mira.id, commission_bps: 1500 })
        const { order } = await placeOrder(api, shop, [{ variant_id: pot.variant_id, quantity: 2 }])
        await allCaptured(dbConnection)
        const { data: { artisan_orders: [part] } } = await api.get(`/admin/orders/${order?.id}/artisan-orders`, admin)
        await api.post(`/admin/artisan-orders/${part.id}/refunds`, { items: [{ line_item_id: part.items[0].line_item_id, quantity: 1 }], reason: "A chip" }, admin)

        const left = { orders: 1, sales: 26, commission: 3 }
        expect(await overviewOf(`from=${today}&to=${today}`)).toMatchObject({ totals: left, days: [{ date: today, ...left }] })
        expect((await api.get(`/admin/marketplace/artisans/${mira.id}`, admin)).data.sales).toEqual([{ currency_code: "eur", ...left }])

        // What is called off counts neither as sold nor as paid back.
        await api.post(`/admin/artisan-orders/${part.id}/cancel`, { reason: "Sold at the fair" }, admin)
        expect((await overviewOf(`from=${today}&to=${today}`)).totals).toMatchObject({ orders: 0, sales: 0, commission: 0 })
      })

      it("names the orders that something is wrong with", async () => {
        const shop = await setUpMarketplace(getContainer())
        const mira = await createArtisan(getContainer(), "mira")
        const pot = await createProduct(getContainer(), shop, { title: "Pot", price: 20, artisan: mira })
        const place = async () => (await placeOrder(api, shop, [{ variant_id: pot.variant_id, quantity: 1 }])).order
        const [unsplit, unbalanced, uncharged, refunding] = [await place(), await place(), await place(), await place()]
        const stuck = async () => {
          const { tasks, stuck_orders } = await overviewOf(`from=${today}&to=${today}`)
          return { tasks, named: Object.fromEntries(Object.entries(stuck_orders as Record<string, { display_id: number }[]>).map(([kind, orders]) => [kind, orders.map(({ display_id }) => display_id)])) }
        }
        await waitUntil(async () => (await database()("payment").whereNull("captured_at")).length === 0)
        const earlier = database().raw("now() - interval '1 hour'")
        for (const table of ["order", "artisan_order", "payment"])
          await database()(table).update({ created_at: earlier })
        expect(await stuck()).toMatchObject({
          tasks: { unsplit_orders: 0, unbalanced_splits: 0, uncaptured_payments: 0, stuck_refunds: 0 },
          named: { unsplit_orders: [], unbalanced_splits: [], uncaptured_payments: [], stuck_refunds: [] },
        })

        const partOf = (order: { id: string } | null) => database()("artisan_order").where({ order_id: order?.id ?? "" })
        await partOf(unsplit).update({ deleted_at: database().fn.now() })
        await partOf(unbalanced).update({ items_total: 21, total: 26 })
        const collections = database()("order_payment_collection").where({ order_id: uncharged?.id ?? "" }).select("payment_collection_id")
        await database()("payment").whereIn("payment_collection_id", collections).update({ captured_at: null })
        const { id } = await partOf(refunding).first("id")
        await database()("artisan_order_refund").insert({
          id: "aoref_stuck", key: "stuck", kind: "refund", currency_code: "eur", amount: 5, raw_amount: { value: "5" }, goods_amount: 5, raw_goods_amount: { value: "5" },
          commission_reversed: 0, raw_commission_reversed: { value: "0" }, status: "pending", next_attempt_at: database().raw("now() + interval '1 day'"), artisan_order_id: id, created_at: earlier, created_by: "x",
        })
        expect(await stuck()).toMatchObject({
          tasks: { unsplit_orders: 1, unbalanced_splits: 1, uncaptured_payments: 1, stuck_refunds: 1 },
          named: {
            unsplit_orders: [unsplit?.display_id],
            unbalanced_splits: [unbalanced?.display_id],
            uncaptured_payments: [uncharged?.display_id],
            stuck_refunds: [refunding?.display_id],
          },
        })
      })

      it("has a row for each day of the range, also for those without a sale", async () => {
        const { days, totals } = await overviewOf("from=2026-02-27&to=2026-03-02&time_zone=Europe/Berlin")
        expect(days.map(({ date }: { date: string }) => date)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"])
        expect(totals).toEqual({ orders: 0, sales: 0, commission: 0, new_artisans: 0 })
      })

      it.each([
        ["to", "from=2026-03-02&to=2026-03-01"],
        ["to", "from=2020-01-01&to=2026-03-01"],
        ["from", "from=2026-13-01&to=2026-03-01"],
        ["time_zone", "from=2026-03-01&to=2026-03-01&time_zone=Mars"],
        ["currency_code", "from=2026-03-01&to=2026-03-01&currency_code=euros"],
      ])("refuses a bad %s: %s", async (field, query) => {
        expect(await refusalOf(api.get(`/admin/marketplace/overview?${query}`, admin))).toMatchObject({ status: 400, data: { code: "validation_failed", field } })
      })
    })
  },
})

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createProductCategoriesWorkflow, refundPaymentWorkflow, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { recordEntries } from "../../../plugins/payouts/src/ledger/record"
import { runAudit } from "../../../src/audit/run-audit"
import { reportOf } from "../../../src/audit/report"
import { allCaptured } from "../../support/orders/fetch-effects"
import { placeOrder } from "../../support/orders/place-order"
import type { PlacedOrder } from "../../support/orders/place-order"
import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { signInAdmin, signInArtisan } from "../../support/marketplace/sign-ins"
import type { SignedIn } from "../../support/marketplace/sign-ins"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { waitUntil } from "../../support/marketplace/wait-until"
import { breaks } from "./breaks"

jest.setTimeout(300_000)

type Entry = { kind: string, amount: number, artisan_order_id: string | null, artisan: { id: string } | null }
type Part = { id: string, total: number, commission_total: number, commission_bps: number, artisan_id: string }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    const knex = (): Knex => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    let container: MedusaContainer
    let shop: Marketplace
    let admin: SignedIn
    let products: StockedProduct[]
    let artisans: SignedIn[]

    beforeAll(async () => {
      container = getContainer()
      shop = await setUpMarketplace(container)
      admin = await signInAdmin(api, container)
      products = await createArtisansWithProducts(container, shop, 3)
      artisans = []
      for (const { artisan } of products)
        artisans.push(await signInArtisan(api, container, artisan ?? { id: "", handle: "" }))
    })

    const answered = { validateStatus: () => true }
    const cents = (amount: number) => Math.round(amount * 100)
    const sumOf = (amounts: number[]) => amounts.reduce((sum, amount) => sum + cents(amount), 0)
    const idOf = (index: number) => products[index]?.artisan?.id ?? ""

    async function buy(...indexes: number[]): Promise<PlacedOrder> {
      const { order } = await placeOrder(api, shop, indexes.map(index => ({ variant_id: products[index]?.variant_id ?? "" })))
      await allCaptured(dbConnection)
      await recordEntries(dbConnection, {})
      if (!order)
        throw new Error("No order was placed")
      return order
    }
    async function partsOf(order: PlacedOrder): Promise<Part[]> {
      const { rows } = await dbConnection.raw("select id, total::float, commission_total::float, commission_bps, artisan_id from artisan_order where order_id = ? order by id", [order.id])
      return rows
    }
    async function entriesOf(order: PlacedOrder): Promise<Entry[]> {
      const { data } = await api.get(`/admin/ledger?order_id=${order.id}&limit=100`, admin)
      return data.entries
    }
    const payoutsOf = async (index: number) => (await api.get("/artisan/payouts", artisans[index])).data
    const balanceOf = async (index: number) => (await payoutsOf(index)).balances[0]?.amount ?? 0

    describe("the ledger", () => {
      it("owes each artisan the sale less the commission, and the house the commissions: to the cent what was captured", async () => {
        const order = await buy(0, 1, 2)
        const parts = await partsOf(order)
        const entries = await entriesOf(order)
        expect(sumOf(entries.map(entry => entry.amount))).toBe(cents(order.total))
        for (const part of parts) {
          const own = entries.filter(entry => entry.artisan_order_id === part.id)
          expect(own.map(({ kind, amount }) => `${kind} ${cents(amount)}`).sort()).toEqual([
            `commission ${-cents(part.commission_total)}`,
            `commission ${cents(part.commission_total)}`,
            `sale ${cents(part.total)}`,
          ].sort())
        }
        const first = parts.find(({ artisan_id }) => artisan_id === idOf(0))
        expect(cents(await balanceOf(0))).toBe(cents(first!.total) - cents(first!.commission_total))
      })

      it("enters each cause once, however often and however many at a time it is asked to", async () => {
        const order = await buy(1)
        const before = await entriesOf(order)
        await Promise.all(Array.from({ length: 5 }, () => recordEntries(dbConnection, {})))
        expect(await entriesOf(order)).toEqual(before)
      })

      it("shows an artisan exactly these things, and nobody else's", async () => {
        await buy(1)
        const { entries, count, limit, offset } = await payoutsOf(1)
        expect({ limit, offset }).toEqual({ limit: 20, offset: 0 })
        expect(count).toBe(entries.length)
        expect(Object.keys(entries[0]).sort()).toEqual(["amount", "artisan_order_id", "created_at", "currency_code", "display_id", "id", "kind", "reason"])
        const { rows: own } = await dbConnection.raw("select id from ledger_entry where artisan_id = ?", [idOf(1)])
        expect(entries.map((entry: { id: string }) => entry.id).sort()).toEqual(own.map((row: { id: string }) => row.id).sort())
        expect((await api.get("/artisan/payouts?limit=none", { ...artisans[1], ...answered })).data).toMatchObject({ code: "validation_failed", field: "limit" })
      })

      it("takes a refund back, and gives back the commission on it", async () => {
        const order = await buy(0, 2)
        const [part] = await partsOf(order)
        await refund(order, part!, 5, 0.5)
        const entries = await entriesOf(order)
        expect(entries.filter(entry => entry.kind === "refund").map(entry => entry.amount)).toEqual([-5])
        expect(entries.filter(entry => entry.kind === "commission_reversal").map(entry => entry.amount).sort()).toEqual([-0.5, 0.5])
        expect(sumOf(entries.map(entry => entry.amount))).toBe(cents(order.total) - 500)
      })

      it("has a refund of a part, and of one called off, as soon as they are made: no job runs here", async () => {
        const order = await buy(0, 1)
        const [kept, called] = await partsOf(order)
        const refunds = async () => (await entriesOf(order)).filter(entry => entry.kind === "refund").map(({ artisan_order_id, amount }) => [artisan_order_id, cents(amount)])
        await api.post(`/admin/artisan-orders/${kept?.id}/refunds`, { amount: 4.56, reason: "A chip" }, admin)
        await waitUntil(async () => (await refunds()).length === 1)
        await api.post(`/admin/artisan-orders/${called?.id}/cancel`, { reason: "Sold at the fair" }, admin)
        await waitUntil(async () => (await refunds()).length === 2)
        expect((await refunds()).sort()).toEqual([[kept?.id, -456], [called?.id, -cents(called!.total)]].sort())
      })

      it("has the house bear what is paid back of an order as a whole, until the parts of a cancelled order take it over", async () => {
        const order = await buy(0)
        const { rows: [paid] } = await dbConnection.raw("select p.id from payment p join order_payment_collection l on l.payment_collection_id = p.payment_collection_id where l.order_id = ?", [order.id])
        await refundPaymentWorkflow(container).run({ input: { payment_id: paid.id, amount: 5 } })
        for (let round = 0; round < 2; round++)
          await recordEntries(dbConnection, {})
        const refunds = async () => (await entriesOf(order)).filter(entry => entry.kind === "refund").map(({ artisan, amount }) => [artisan?.id, amount])
        expect(await refunds()).toEqual([[undefined, -5]])

        await api.post(`/admin/orders/${order.id}/cancel`, {}, admin)
        await waitUntil(async () => {
          await recordEntries(dbConnection, {})
          return (await refunds()).length > 2
        })
        expect((await refunds()).filter(([owner]) => owner === undefined).map(([, amount]) => amount).sort()).toEqual([-5, 5])
        expect(sumOf((await entriesOf(order)).map(entry => entry.amount))).toBe(0)
      })

      it("is not to be changed, not even by who holds the database", async () => {
        await buy(0)
        for (const change of ["update ledger_entry set amount = 1", "delete from ledger_entry", "update ledger_entry set deleted_at = now()"])
          await expect(dbConnection.raw(change)).rejects.toThrow("The ledger only grows")
      })

      it("puts something right once a key, and takes the other side from the house", async () => {
        await buy(0)
        const before = sumOf([await balanceOf(0)])
        const adjustment = { key: "lost-parcel-1", artisan_id: idOf(0), amount: 12.34, currency_code: "eur", reason: "A parcel was lost" }
        for (let times = 0; times < 2; times++)
          expect((await api.post("/admin/ledger/adjustments", adjustment, admin)).status).toBe(201)
        expect(sumOf([await balanceOf(0)]) - before).toBe(1234)
        expect((await api.get("/admin/ledger?artisan_id=house&kind=adjustment", admin)).data.entries.map((entry: Entry) => entry.amount)).toEqual([-12.34])
      })
    })

    describe("a payout", () => {
      const payOut = (index: number) => api.post("/admin/payouts", { artisan_id: idOf(index), currency_code: "eur", reference: "SEPA 1" }, { ...admin, ...answered })

      it("pays all that is owed once, although two people press the button", async () => {
        await buy(2)
        const owed = await balanceOf(2)
        const answers = await Promise.all([payOut(2), payOut(2)])
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
        expect(answers.find(({ status }) => status === 201)?.data.payout).toMatchObject({ artisan_id: idOf(2), amount: owed, reference: "SEPA 1" })
        expect(answers.find(({ status }) => status === 409)?.data).toEqual({ type: "not_allowed", code: "nothing_owed", message: "Nothing is owed to this artisan in this currency." })
        expect(await balanceOf(2)).toBe(0)
      })

      it("leaves what was paid out alone the next time", async () => {
        await buy(2)
        await payOut(2)
        const order = await buy(2)
        const [part] = await partsOf(order)
        const { data } = await payOut(2)
        expect(cents(data.payout.amount)).toBe(cents(part!.total) - cents(part!.commission_total))
      })

      it("settles any number of entries at once: twenty-five thousand cents", async () => {
        await dbConnection.raw(`
          insert into ledger_entry (id, key, kind, artisan_id, currency_code, amount, raw_amount)
          select 'lent_many_' || number, 'many:' || number, 'adjustment', ?, 'eur', 0.01, '{"value": "0.01", "precision": 20}'
          from generate_series(1, 25000) number`, [idOf(1)])
        expect((await payOut(1)).data.payout).toMatchObject({ amount: 250 })
        const { rows: [settled] } = await dbConnection.raw("select count(*)::int as entries from payout_entry where ledger_entry_id like 'lent_many_%'")
        expect(settled.entries).toBe(25_000)
        expect(await balanceOf(1)).toBe(0)
      })

      it("pays nothing while more was taken than given", async () => {
        await api.post("/admin/ledger/adjustments", { key: "fee", artisan_id: idOf(1), amount: -1000, currency_code: "eur", reason: "Fee" }, admin)
        expect((await payOut(1)).status).toBe(409)
      })

      it("refuses what it does not know, and names the field", async () => {
        const post = (path: string, body: unknown) => api.post(path, body, { ...admin, ...answered })
        expect((await post("/admin/payouts", { artisan_id: "art_none", currency_code: "eur" }))).toMatchObject({ status: 404, data: { code: "artisan_not_found", field: "artisan_id" } })
        expect((await post("/admin/payouts", { artisan_id: idOf(0), currency_code: "euro" })).data).toMatchObject({ code: "validation_failed", field: "currency_code" })
        for (const amount of [0, 0.001, "5", 1e308, null])
          expect((await post("/admin/ledger/adjustments", { key: "k", artisan_id: idOf(0), amount, currency_code: "eur", reason: "r" }))).toMatchObject({ status: 400, data: { field: "amount" } })
        expect((await post("/admin/ledger/adjustments", { key: "a\0b", artisan_id: idOf(0), amount: 1, currency_code: "eur", reason: "r" }))).toMatchObject({ status: 400, data: { field: "key" } })
        expect((await dbConnection.raw("select id from ledger_entry where kind in ('adjustment', 'payout')")).rows).toEqual([])
      })
    })

    describe("commission", () => {
      const rule = (body: object) => api.post("/admin/commission-rules", body, { ...admin, ...answered })
      const rateOf = async (index: number) => (await partsOf(await buy(index)))[0]?.commission_bps

      it("is what the nearest rule says at placement, and stays what it was for what is sold", async () => {
        const sold = await buy(0)
        await rule({ bps: 1500 })
        expect(await rateOf(0)).toBe(1500)
        const { result: [category] } = await createProductCategoriesWorkflow(container).run({ input: { product_categories: [{ name: "Bowls", is_active: true }] } })
        await updateProductsWorkflow(container).run({ input: { selector: { id: products[0]!.id }, update: { category_ids: [category!.id] } } })
        await rule({ category_id: category!.id, bps: 700 })
        expect([await rateOf(0), await rateOf(1)]).toEqual([700, 1500])
        await rule({ artisan_id: idOf(0), bps: 300 })
        expect(await rateOf(0)).toBe(300)
        await rule({ artisan_id: idOf(0), bps: 200, valid_from: new Date(Date.now() + 3_600_000).toISOString() })
        expect(await rateOf(0)).toBe(300)
        await rule({ artisan_id: idOf(0), bps: null })
        expect(await rateOf(0)).toBe(700)
        expect((await partsOf(sold))[0]?.commission_bps).toBe(1000)
        expect((await api.get(`/admin/commission-rules?artisan_id=${idOf(0)}`, admin)).data.commission_rules.map((known: { bps: number | null }) => known.bps)).toEqual([200, null, 300])
      })

      it("has no rule for two things at once, for the past, or beyond the whole", async () => {
        expect((await rule({ artisan_id: idOf(0), category_id: "pcat_1", bps: 1 })).data.field).toBe("category_id")
        expect((await rule({ bps: 1, valid_from: "2020-01-01T00:00:00Z" })).data.field).toBe("valid_from")
        expect((await rule({ bps: 10_001 })).data.field).toBe("bps")
        expect((await rule({ artisan_id: "art_none", bps: 1 }))).toMatchObject({ status: 404, data: { field: "artisan_id" } })
      })
    })

    describe("the panel", () => {
      it("lists the rules with whom they are for, who made them, and whether they count", async () => {
        await api.post("/admin/commission-rules", { artisan_id: idOf(0), bps: 900 }, admin)
        await api.post("/admin/commission-rules", { artisan_id: idOf(0), bps: 800 }, admin)
        await api.post("/admin/commission-rules", { bps: 1200, valid_from: new Date(Date.now() + 3_600_000).toISOString() }, admin)
        const list = async (query: string) => (await api.get(`/admin/commission-rules?${query}`, admin)).data
        const { commission_rules, count, default_bps } = await list("")
        expect(commission_rules.slice(0, 3).map(({ artisan, category, bps, state, created_by_email }: Record<string, unknown>) => ({ artisan, category, bps, state, created_by_email }))).toEqual([
          { artisan: null, category: null, bps: 1200, state: "coming", created_by_email: "admin@craftmart.test" },
          { artisan: products[0]?.artisan?.name, category: null, bps: 800, state: "in_force", created_by_email: "admin@craftmart.test" },
          { artisan: products[0]?.artisan?.name, category: null, bps: 900, state: "past", created_by_email: "admin@craftmart.test" },
        ])
        expect([count, default_bps]).toEqual([3, 1000])
        expect((await list("state=coming")).count).toBe(1)
        expect((await list("state=past&scope=artisan")).commission_rules).toMatchObject([{ bps: 900 }])
        expect((await list("scope=category")).count).toBe(0)
      })

      it("knows what is owed to whom, and exports the entries with the same filters", async () => {
        const order = await buy(0, 1)
        const { balances, count } = (await api.get("/admin/ledger/balances", admin)).data
        expect(count).toBe(3)
        expect(sumOf(balances.map(({ amount }: { amount: number }) => amount))).toBe(cents(order.total))
        const own = balances.find(({ artisan }: { artisan: { id: string } | null }) => artisan?.id === idOf(0))
        expect(own).toMatchObject({ artisan: { name: products[0]?.artisan?.name }, currency_code: "eur", amount: await balanceOf(0), paid_out: 0 })
        await api.post("/admin/payouts", { artisan_id: idOf(0), currency_code: "eur", reference: "=1+1" }, admin)
        const [after] = (await api.get(`/admin/ledger/balances?q=${products[0]?.artisan?.name}`, admin)).data.balances
        expect(after).toMatchObject({ amount: 0, paid_out: own.amount })
        const { data: csv, headers } = await api.get(`/admin/ledger/export?artisan_id=${idOf(0)}&kind=payout`, admin)
        const [head, row, ...rest] = csv.split("\r\n")
        expect(headers["content-type"]).toContain("text/csv")
        expect(head).toBe("entry_id,written_at,kind,artisan_id,artisan,amount,currency_code,display_id,order_id,artisan_order_id,reason")
        expect(row).toMatch(new RegExp(`,payout,${idOf(0)},[^,]*,-${own.amount},eur,,,,'=1\\+1$`))
        expect(rest).toEqual([""])
      })

      it("writes what a rule, an adjustment and a payout changed into the audit log", async () => {
        await buy(0)
        const owed = await balanceOf(0)
        await api.post("/admin/commission-rules", { artisan_id: idOf(0), bps: 900 }, admin)
        await api.post("/admin/commission-rules", { artisan_id: idOf(0), bps: 800 }, admin)
        await api.post("/admin/payouts", { artisan_id: idOf(0), currency_code: "eur" }, admin)
        await api.post("/admin/ledger/adjustments", { key: "a", artisan_id: idOf(0), amount: 5, currency_code: "eur", reason: "A gift" }, admin)
        await waitUntil(async () => (await knex()("audit_entry").whereNull("settled_at")).length === 0)
        const { audit_entries } = (await api.get(`/admin/audit-entries?subject_id=${idOf(0)}`, admin)).data
        const changes = (index: number, key: string) => audit_entries[index].changes.find((change: { key: string }) => change.key === key)
        expect(audit_entries.map(({ action }: { action: string }) => action)).toEqual(["ledger.adjustment", "ledger.payout", "commission.rule", "commission.rule"])
        expect(changes(0, "owed_eur")).toEqual({ key: "owed_eur", from: 0, to: 5 })
        expect(changes(1, "owed_eur")).toEqual({ key: "owed_eur", from: owed, to: 0 })
        expect(changes(2, "bps")).toEqual({ key: "bps", from: 900, to: 800 })
        expect(changes(3, "bps")).toEqual({ key: "bps", from: null, to: 900 })
      })
    })

    describe("the audit", () => {
      const audit = () => runAudit(container, new Date(Date.now() + 60_000))

      it("finds nothing in a shop that has sold, given back and paid out", async () => {
        const order = await buy(0, 1, 2)
        await refund(order, (await partsOf(order))[0]!, 5, 0.5)
        await api.post("/admin/payouts", { artisan_id: idOf(1), currency_code: "eur" }, admin)
        const found = await audit()
        expect(found.breaches).toEqual([])
        expect(reportOf(found)).toContain(`✓ ${found.checked} rules hold over the whole database.`)
      })

      it("names each invariant that is broken, the thing, and how", async () => {
        const order = await buy(0, 1)
        await api.post("/admin/payouts", { artisan_id: idOf(1), currency_code: "eur" }, admin)
        for (const { invariant, title, sql } of breaks) {
          await dbConnection.raw(sql({ order_id: order.id, artisan_id: idOf(0), other_artisan_id: idOf(1) }))
          const { breaches } = await audit()
          expect(breaches).toContainEqual(expect.objectContaining({ invariant, title, subject: expect.stringMatching(/\S/), detail: expect.stringMatching(/\S/) }))
        }
      })
    })

    /** As the admin panel's refund of a part leaves it: the payment's refund, and what it means for the part. */
    async function refund(order: PlacedOrder, part: Part, amount: number, commission: number): Promise<void> {
      const { rows: [paid] } = await dbConnection.raw("select p.id from payment p join order_payment_collection l on l.payment_collection_id = p.payment_collection_id where l.order_id = ?", [order.id])
      const service = container.resolve<{ createArtisanOrderRefunds: (row: object) => Promise<unknown> }>("artisanOrders")
      await service.createArtisanOrderRefunds({
        key: `test:${part.id}`,
        kind: "refund",
        artisan_order_id: part.id,
        currency_code: "eur",
        amount,
        goods_amount: amount,
        commission_reversed: commission,
        status: "succeeded",
        next_attempt_at: new Date(),
        settled_at: new Date(),
        payment_id: paid.id,
      })
      await refundPaymentWorkflow(container).run({ input: { payment_id: paid.id, amount } })
      await recordEntries(dbConnection, {})
    }
  },
})

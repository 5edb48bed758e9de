import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { createStockedProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { refusalOf } from "../../support/marketplace/api"
import { artisansOf } from "../../support/marketplace/artisans"
import { countStatements } from "../../support/marketplace/count-statements"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { applyAndSignIn } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"
import { insertSales } from "./insert-sales"
import type { Sale } from "./insert-sales"

jest.setTimeout(300_000)

const firefox = "Mozilla/5.0 Firefox/140.0"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let shop: Marketplace
    let mira: { id: string, headers: Headers }
    let lena: { id: string, headers: Headers }
    let bowl: StockedProduct
    let cup: StockedProduct

    const knex = (): Knex => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const stats = async (query: string, who = mira) => (await api.get(`/artisan/stats?${query}`, who.headers)).data
    const sell = (sales: Partial<Sale>[], who = mira) => insertSales(knex(), who.id, sales.map(sale => ({ at: "2026-03-10T12:00:00Z", total: 20, commission: 2, currency: "eur", product_id: bowl.id, quantity: 1, ...sale })))
    const look = (id: string, agent = firefox) => api.post(`/store/products/${id}/views`, {}, { headers: { ...shop.store.headers, "user-agent": agent } })
    const march = "from=2026-03-01&to=2026-03-31"

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
      mira = await applyAndSignIn(api, shop.store, "mira")
      lena = await applyAndSignIn(api, shop.store, "lena")
      await artisansOf(getContainer()).updateArtisans([mira, lena].map(({ id }) => ({ id, status: "active" as const })))
      const artisan = { id: mira.id, handle: "mira", name: "mira" }
      const products = await createStockedProducts(getContainer(), shop, ["Bowl", "Cup"].map(title => ({ title, price: 20, artisan })))
      bowl = products[0]!
      cup = products[1]!
    })

    it("count the own orders of each day, exactly, in their own money", async () => {
      await sell([
        { total: 0.1, commission: 0.01 },
        { total: 0.2, commission: 0.02, quantity: 3 },
        { at: "2026-03-11T08:00:00Z", total: 19.99, commission: 2, product_id: cup.id, quantity: 2 },
        { at: "2026-04-01T00:00:00Z" },
        { total: 500, commission: 50, currency: "jpy" },
        { status: "canceled" },
      ])
      await sell([{ total: 77 }], lena)
      const answer = await stats(`${march}&currency_code=eur`)
      expect(answer).toMatchObject({
        currency_code: "eur",
        currencies: ["eur", "jpy"],
        time_zone: "UTC",
        from: "2026-03-01",
        to: "2026-03-31",
        totals: { orders: 3, items: 6, sales: 20.29, earnings: 18.26, views: 0, conversion: null },
        best_sellers: [
          { product_id: bowl.id, title: "Bowl", thumbnail: null, quantity: 4, sales: 0.3 },
          { product_id: cup.id, title: "Cup", thumbnail: null, quantity: 2, sales: 19.99 },
        ],
        waiting_to_send: 5,
        rating: { average: null, count: 0 },
      })
      expect(answer.days).toHaveLength(31)
      expect(answer.days.slice(8, 12)).toEqual([
        { date: "2026-03-09", orders: 0, items: 0, sales: 0, earnings: 0, views: 0 },
        { date: "2026-03-10", orders: 2, items: 4, sales: 0.3, earnings: 0.27, views: 0 },
        { date: "2026-03-11", orders: 1, items: 2, sales: 19.99, earnings: 17.99, views: 0 },
        { date: "2026-03-12", orders: 0, items: 0, sales: 0, earnings: 0, views: 0 },
      ])
      expect((await stats(`${march}&currency_code=jpy`)).totals).toMatchObject({ orders: 1, sales: 500, earnings: 450 })
      expect((await stats(march, lena)).totals).toMatchObject({ orders: 1, sales: 77 })
    })

    it("follow what happens later: a cancellation, a refund, a deletion", async () => {
      const [first, second, third] = await sell([{}, {}, {}])
      expect((await stats(march)).totals).toMatchObject({ orders: 3, sales: 60, earnings: 54 })
      await knex()("artisan_order").where({ id: first }).update({ status: "canceled" })
      expect((await stats(march)).totals).toMatchObject({ orders: 2, sales: 40, earnings: 36 })
      const raw = JSON.stringify({ value: "0", precision: 20 })
      await knex()("artisan_order_refund").insert({
        id: "aoref_1", key: "1", kind: "refund", currency_code: "eur", amount: 5.5, goods_amount: 5, commission_reversed: 0.5, status: "pending",
        next_attempt_at: new Date(), artisan_order_id: second, raw_amount: raw, raw_goods_amount: raw, raw_commission_reversed: raw,
      })
      expect((await stats(march)).totals).toMatchObject({ orders: 2, sales: 40, earnings: 36 })
      await knex()("artisan_order_refund").update({ status: "succeeded" })
      expect((await stats(march)).totals).toMatchObject({ orders: 2, sales: 34.5, earnings: 31 })
      await knex()("artisan_order").where({ id: third }).update({ deleted_at: new Date() })
      expect((await stats(march)).totals).toMatchObject({ orders: 1, sales: 14.5, earnings: 13 })
      await knex()("artisan_order").where({ id: second }).update({ status: "shipped" })
      expect(await knex()("artisan_stats_mark")).toEqual([])
    })

    it("know nothing of a sale that was rolled back, and all of those that come at once", async () => {
      await knex().transaction(async (trx) => {
        await insertSales(trx, mira.id, [{ at: "2026-03-10T12:00:00Z", total: 20, commission: 2, currency: "eur", product_id: bowl.id, quantity: 1 }])
        throw new Error("never mind")
      }).catch(() => undefined)
      await Promise.all(Array.from({ length: 20 }, async (_, index) => {
        await sell([{ at: `2026-03-${10 + index % 3}T12:00:00Z` }])
        await stats(march)
      }))
      expect((await stats(march)).totals).toMatchObject({ orders: 20, items: 20, sales: 400, earnings: 360 })
    })

    it("belong to the days where the artisan lives, also after a move", async () => {
      await sell([{ at: "2026-03-10T23:30:00Z" }, { at: "2026-03-28T23:30:00Z" }, { at: "2026-03-29T22:30:00Z" }, { at: "2026-03-10T18:20:00Z" }])
      const ordersByDay = async (time_zone: string) => {
        await api.post("/artisan/me", { time_zone }, mira.headers)
        const { days } = await stats(march)
        return Object.fromEntries(days.filter((day: { orders: number }) => day.orders > 0).map((day: { date: string, orders: number }) => [day.date.slice(8), day.orders]))
      }
      expect(await ordersByDay("UTC")).toEqual({ 10: 2, 28: 1, 29: 1 })
      // Summer time begins in Berlin on the 29th: its evening is two hours ahead, that of the day before one.
      expect(await ordersByDay("Europe/Berlin")).toEqual({ 10: 1, 11: 1, 29: 1, 30: 1 })
      expect(await ordersByDay("Asia/Kathmandu")).toEqual({ 11: 2, 29: 1, 30: 1 })
      await sell([{ at: "2026-03-10T18:10:00Z" }])
      expect((await stats("from=2026-03-10&to=2026-03-10")).totals.orders).toBe(1)
    })

    it("count a view once a visitor and day, of products on sale only", async () => {
      await sell([{ at: new Date().toISOString() }])
      expect((await look(bowl.id)).status).toBe(204)
      await Promise.all([look(bowl.id), look(bowl.id), look(cup.id), look(bowl.id, "Mozilla/5.0 Safari/605")])
      await look(bowl.id, "Googlebot/2.1")
      for (const id of ["prod_missing", "%00", "x".repeat(300)])
        expect((await look(id)).status).toBe(204)
      expect((await stats("")).totals).toMatchObject({ views: 3, orders: 1, conversion: 1 / 3 })
      expect((await stats("", lena)).totals).toMatchObject({ views: 0, conversion: null })
      expect(await refusalOf(api.post(`/store/products/${bowl.id}/views`, { artisan_id: lena.id }, shop.store))).toMatchObject({ status: 400, data: { field: "artisan_id" } })
    })

    it("come as a file for a spreadsheet", async () => {
      await sell([{}])
      const { data, headers } = await api.get("/artisan/stats/export?from=2026-03-09&to=2026-03-10", mira.headers)
      expect(headers).toMatchObject({ "content-type": expect.stringContaining("text/csv"), "content-disposition": "attachment; filename=\"sales-2026-03-09-2026-03-10.csv\"" })
      expect(data).toBe("date,orders,items,sales,earnings,views,currency_code\r\n2026-03-09,0,0,0,0,0,eur\r\n2026-03-10,1,1,20,18,0,eur\r\n")
    })

    it("refuse a range that is none", async () => {
      const bad = ["from=2026-02-30", "from=2026-03-02&to=2026-03-01", "from=2020-01-01&to=2026-01-01", "from=1e9", "to=%00", "currency_code=euro", "currency_code[]=eur", "artisan_id=art_1", "from=0001-01-01"]
      for (const query of bad)
        expect(await refusalOf(stats(query))).toMatchObject({ status: 400, data: { code: "validation_failed" } })
    })

    it("take as many statements for a thousand orders as for one", async () => {
      await sell([{}])
      await stats(march)
      const few = await countStatements(getContainer(), () => stats(march))
      await sell(Array.from({ length: 1000 }, (_, index) => ({ at: `2026-03-${10 + index % 20}T12:00:00Z` })))
      expect((await stats(march)).totals.orders).toBe(1001)
      expect(await countStatements(getContainer(), () => stats(march))).toBe(few)
    })
  },
})

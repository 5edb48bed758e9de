import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { insertSales } from "../stats/insert-sales"
import { refusalOf } from "../../support/marketplace/api"
import { artisansOf, createArtisan, createProduct } from "../../support/marketplace/artisans"
import type { ShopArtisan } from "../../support/marketplace/artisans"
import { countStatements } from "../../support/marketplace/count-statements"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let admin: Headers
    let artisans: ShopArtisan[]
    const database = () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const list = async (query: string) => (await api.get(`/admin/artisans?${query}`, admin)).data
    const namesOf = async (query: string) => (await list(query)).artisans.map(({ name }: { name: string }) => name)
    const sale = (total: number, currency = "eur") => ({ at: "2026-10-01T12:00:00Z", total, commission: 0, currency, product_id: "prod_1", quantity: 1 })

    beforeAll(async () => {
      container = getContainer()
      admin = await signInAdmin(api, container)
      const shop = await setUpMarketplace(container)
      artisans = []
      for (const handle of ["ada", "bea", "cleo"])
        artisans.push(await createArtisan(container, handle))
      const [ada, bea, cleo] = artisans.map(({ id }) => id)
      await insertSales(database(), ada ?? "", [sale(10), sale(15.5), sale(1000, "usd")])
      await insertSales(database(), bea ?? "", [sale(99)])
      for (const artisan_id of [ada ?? "", bea ?? ""])
        await database()("artisan_stats_day").insert((await database().raw("select artisan_id, currency_code, '2026-10-01'::date as date, count(*) as orders, 1 as items, sum(total) as sales, sum(total) as earnings from artisan_order where artisan_id = ? group by 1, 2", [artisan_id])).rows)
      await createProduct(container, shop, { title: "Pot", price: 20, artisan: artisans[2] })
      await createProduct(container, shop, { title: "Jug", price: 20, artisan: artisans[2] })
      await createProduct(container, shop, { title: "Mug", price: 20, artisan: artisans[0] })
      for (const [owner_id, column] of [[ada, "count_5"], [cleo, "count_2"]] as const)
        await database()("owner_rating").insert({ id: generateEntityId(undefined, "orat"), owner_id, [column]: 2 })
    })

    it("says what each has sold in the store's currency, how it is rated and what it has in the shop", async () => {
      const { artisans, count, currency_code } = await list("order=name")
      expect({ count, currency_code }).toEqual({ count: 3, currency_code: "eur" })
      expect(artisans).toMatchObject([
        { name: "Ada", sales: 25.5, order_count: 2, rating: { average: 5, count: 2 }, product_count: 1 },
        { name: "Bea", sales: 99, order_count: 1, rating: { average: null, count: 0 }, product_count: 0 },
        { name: "Cleo", sales: 0, order_count: 0, rating: { average: 2, count: 2 }, product_count: 2 },
      ])
      expect((await list("order=name&currency_code=usd")).artisans[0]).toMatchObject({ sales: 1000, order_count: 1 })
    })

    it.each([
      ["name", ["Ada", "Bea", "Cleo"]],
      ["-name", ["Cleo", "Bea", "Ada"]],
      ["-created_at", ["Cleo", "Bea", "Ada"]],
      ["-sales", ["Bea", "Ada", "Cleo"]],
      ["sales", ["Cleo", "Ada", "Bea"]],
      ["-rating", ["Ada", "Cleo", "Bea"]],
      ["rating", ["Cleo", "Ada", "Bea"]],
      ["-products", ["Cleo", "Ada", "Bea"]],
    ])("is sorted by %s, page by page as at once", async (order, expected) => {
      expect(await namesOf(`order=${order}`)).toEqual(expected)
      const pages = [0, 1, 2].map(offset => namesOf(`order=${order}&limit=1&offset=${offset}`))
      expect((await Promise.all(pages)).flat()).toEqual(expected)
    })

    it("is searched by name, handle and address, and narrowed by status and rating", async () => {
      await artisansOf(container).updateArtisans({ id: artisans[1]?.id ?? "", status: "suspended" })
      expect(await namesOf("q=CLEO@craft")).toEqual(["Cleo"])
      expect(await namesOf("q=%25")).toEqual([])
      expect(await namesOf("status=suspended")).toEqual(["Bea"])
      expect(await list("rating_below=3")).toMatchObject({ artisans: [{ name: "Cleo" }], count: 1 })
    })

    it.each([["order", "order=-email"], ["rating_below", "rating_below=0"], ["currency_code", "currency_code=euro"]])("refuses a bad %s", async (field, query) => {
      expect(await refusalOf(api.get(`/admin/artisans?${query}`, admin))).toMatchObject({ status: 400, data: { code: "validation_failed", field } })
    })

    it("takes as many statements for three as for one", async () => {
      const one = await countStatements(container, () => list("order=-sales&limit=1"))
      expect(await countStatements(container, () => list("order=-sales&limit=3"))).toBe(one)
    })

    it("leaves out what no installed plugin tells, and refuses to sort by it", async () => {
      await database().raw("alter table artisan_stats_day rename to elsewhere; alter table owner_rating rename to elsewhere_too")
      const { artisans: [ada] } = await list("order=name")
      expect(ada).toMatchObject({ name: "Ada", product_count: 1 })
      expect(Object.keys(ada)).not.toEqual(expect.arrayContaining(["sales"]))
      expect(Object.keys(ada)).not.toEqual(expect.arrayContaining(["rating"]))
      for (const [field, query] of [["order", "order=-sales"], ["rating_below", "rating_below=3"]])
        expect(await refusalOf(api.get(`/admin/artisans?${query}`, admin))).toMatchObject({ status: 400, data: { field } })
      await database().raw("alter table elsewhere rename to artisan_stats_day; alter table elsewhere_too rename to owner_rating")
    })

    describe("notes about an artisan", () => {
      const path = () => `/admin/artisans/${artisans[0]?.id}/notes`

      it("are written by administrators for each other, the latest first, and leave a trace when they go", async () => {
        await api.post(path(), { note: "Called on Monday" }, admin)
        const { data: { note }, status } = await api.post(path(), { note: "Sends an invoice" }, admin)
        expect({ status, note }).toMatchObject({ status: 201, note: { note: "Sends an invoice", created_by_email: "admin@craftmart.test" } })
        const notes = async () => (await api.get(path(), admin)).data
        expect(await notes()).toMatchObject({ notes: [{ note: "Sends an invoice" }, { note: "Called on Monday" }], count: 2, limit: 20, offset: 0 })
        expect((await api.delete(`/admin/artisan-notes/${note.id}`, admin)).data).toEqual({ id: note.id, object: "artisan_note", deleted: true })
        expect(await notes()).toMatchObject({ notes: [{ note: "Called on Monday" }], count: 1 })
        expect(await refusalOf(api.delete(`/admin/artisan-notes/${note.id}`, admin))).toMatchObject({ status: 404, data: { code: "artisan_note_not_found" } })
        const entries = await database()("audit_entry").whereIn("action", ["artisan.note", "artisan.note_removed"]).orderBy("id")
        expect(entries).toMatchObject([
          { action: "artisan.note", subject_id: artisans[0]?.id, request: { note: "Called on Monday" } },
          { action: "artisan.note", subject_id: artisans[0]?.id, request: { note: "Sends an invoice" } },
          { action: "artisan.note_removed", subject_id: note.id, before: { note: "Sends an invoice" } },
          { action: "artisan.note_removed", subject_id: note.id },
        ])
      })

      it.each([["note", {}], ["note", { note: " " }], ["note", { note: "x".repeat(5001) }], ["created_by", { note: "x", created_by: "y" }]])("are checked: %s (%#)", async (field, body) => {
        expect(await refusalOf(api.post(path(), body, admin))).toMatchObject({ status: 400, data: { code: "validation_failed", field } })
      })

      it("are about somebody who is there", async () => {
        for (const id of ["art_01NOBODY", "%00", "art_1'--"]) {
          expect((await refusalOf(api.get(`/admin/artisans/${id}/notes`, admin))).status).toBe(404)
          expect((await refusalOf(api.delete(`/admin/artisan-notes/${id}`, admin))).status).toBe(404)
        }
      })
    })
  },
})

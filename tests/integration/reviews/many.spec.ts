import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { countStatements } from "../../support/marketplace/count-statements"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import { rowsRead } from "./support/rows-read"

jest.setTimeout(240_000)

const MANY = 20_000

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let product: StockedProduct
    let other: StockedProduct

    /** Reviews of one product, a minute apart, written by SQL. */
    async function fill({ id, artisan }: StockedProduct, count: number, content: string) {
      await dbConnection.raw(`
        insert into review (id, product_id, customer_id, order_id, line_item_id, owner_id, status, rating, content, helpful_count, created_at)
        select ?::text || n, ?, 'cus_' || n, ? || n, 'ordli_' || n, ?, 'published', 1 + n % 5, ?, n % 97, now() - n * interval '1 minute'
        from generate_series(1, ?::int) n`, [`rev_${id}_`, id, `order_${id}_`, artisan?.id, content, count])
    }

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
      ;[product, other] = await createArtisansWithProducts(getContainer(), shop, 2) as [StockedProduct, StockedProduct]
      await dbConnection.raw("update product set title = case id when ? then 'A cup of clay' else 'A basket of osier' end", [product.id])
      await fill(product, MANY, "Light at the lip and heavy in the hand.")
      await fill(other, 3, "Strong enough for a zebrafinch.")
      await dbConnection.raw("vacuum analyze review")
    })

    it("reads no more reviews in the middle of twenty thousand than on the first page, in every order and by stars", async () => {
      const path = `/store/products/${product.id}/reviews?limit=10`
      for (const order of ["newest", "helpful", "highest", "lowest"]) {
        for (const filter of ["", "&rating=4"]) {
          const far = `${path}&order=${order}${filter}`
          const { data: { next_cursor } } = await api.get(`${far}&offset=${filter ? 3_000 : 10_000}`, shop.store)
          const read = (query: string) => rowsRead(getContainer(), () => api.get(`${far}${query}`, shop.store))
          const [first, middle] = [await read(""), await read(`&cursor=${next_cursor}`)]
          // Ten, one that says whether there is more, and a few of another product on the way.
          expect({ order, filter, first: first < 20, middle: middle < 20 }).toEqual({ order, filter, first: true, middle: true })
        }
      }
    })

    it("refuses a cursor of no such time, and never fails", async () => {
      for (const position of [["2026-13-45 99:99:99+00", "rev_1"], ["99999999999999999", "rev_1"], ["1", "rev_1\0"], [1, 2], ["-1", "rev_1"], ["x"]]) {
        const cursor = Buffer.from(JSON.stringify(position)).toString("base64url")
        const { status, data } = await api.get(`/store/products/${product.id}/reviews?cursor=${cursor}`, { ...shop.store, validateStatus: () => true })
        expect([position, status, data.field]).toEqual([position, 400, "cursor"])
      }
      const last = Buffer.from(JSON.stringify(["9999999999999999", "rev_1"])).toString("base64url")
      expect((await api.get(`/store/products/${product.id}/reviews?limit=1&cursor=${last}`, shop.store)).data.reviews).toHaveLength(1)
    })

    it("finds words for an administrator without reading what does not have them", async () => {
      const admin = await signInAdmin(api, getContainer())
      const search = async (query: string) => {
        const { data } = await api.get(`/admin/reviews?limit=10&${query}`, admin)
        const read = await rowsRead(getContainer(), () => api.get(`/admin/reviews?limit=10&${query}`, admin))
        return { count: data.count, more: data.more, found: data.reviews.length, read }
      }
      // Read once for the count and once for the page, and nothing beside them.
      expect(await search("q=zebrafinch")).toEqual({ count: 3, more: false, found: 3, read: 6 })
      expect(await search("q=OSIER")).toEqual({ count: 3, more: false, found: 3, read: 6 })
      expect(await search("q=100%25")).toEqual({ count: 0, more: false, found: 0, read: 0 })
      expect(await search("q=nobody+wrote+this")).toEqual({ count: 0, more: false, found: 0, read: 0 })
      // What everybody writes is counted up to a thousand.
      const { read, ...common } = await search("q=in+the+hand")
      expect(common).toEqual({ count: 1000, more: true, found: 10 })
      expect(read).toBeLessThan(1_100)
      for (const query of ["", "status=published", "status=waiting", "reported=true", `product_id=${product.id}`]) {
        const { read, ...page } = await search(query)
        expect({ query, found: page.found, isBounded: read < 1_100 }).toEqual({ query, found: /waiting|reported/.test(query) ? 0 : 10, isBounded: true })
      }
    })

    it("asks for three letters before it searches", async () => {
      const admin = await signInAdmin(api, getContainer())
      const { status, data } = await api.get("/admin/reviews?q=ab", { ...admin, validateStatus: () => true })
      expect([status, data.field]).toEqual([400, "q"])
    })

    it("answers ratings with products in as many statements for two as for one", async () => {
      const list = (limit: number) => countStatements(getContainer(), () => api.get(`/store/products?limit=${limit}&fields=id,%2Brating.average,%2Brating.count`, shop.store))
      expect(await list(2)).toBe(await list(1))
    })
  },
})

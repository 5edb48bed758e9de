import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"

import {
  checkRatingsWorkflow,
  createReviewWorkflow,
  deleteReviewWorkflow,
  editReviewWorkflow,
  followOwnersWorkflow,
  moderateReviewsWorkflow,
} from "../../../plugins/reviews/src/workflows"
import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { countStatements } from "../../support/marketplace/count-statements"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { makePurchases } from "./support/purchases"
import type { Purchase } from "./support/purchases"
import { ratingOf } from "./support/ratings"

jest.setTimeout(240_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let product: StockedProduct
    let other: StockedProduct

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
      ;[product, other] = await createArtisansWithProducts(getContainer(), shop, 2) as [StockedProduct, StockedProduct]
    })

    const reviewer = ({ customer_id }: Purchase) => ({ customer_id, order_id: null })
    const words = (rating: number) => ({ rating, title: null, content: "As it is.", images: [] })
    async function create(purchase: Purchase, rating: number): Promise<string> {
      const { result } = await createReviewWorkflow(getContainer()).run({ input: { reviewer: reviewer(purchase), product_id: purchase.product_id, words: words(rating) } })
      return result.id
    }
    const edit = (purchase: Purchase, id: string, rating: number) => editReviewWorkflow(getContainer()).run({ input: { reviewer: reviewer(purchase), id, words: { rating } } })
    const remove = (purchase: Purchase, id: string) => deleteReviewWorkflow(getContainer()).run({ input: { reviewer: reviewer(purchase), id } })
    const moderate = (id: string, action: "publish" | "hide") => moderateReviewsWorkflow(getContainer()).run({ input: { ids: [id], action, reason: "So", admin_id: "user_1" } })

    async function expectExact() {
      const { kept, counted } = await ratingOf(dbConnection, product.id)
      expect(kept).toEqual(counted)
      const { rows: [owner] } = await dbConnection.raw("select count, average from owner_rating where owner_id = ?", [product.artisan?.id])
      expect(owner ?? { count: 0, average: null }).toEqual({ count: counted.count, average: counted.average })
      return counted
    }

    it("is exact after a hundred reviews are written and a hundred deleted at once", async () => {
      const purchases = await makePurchases(dbConnection, product.id, 200)
      const [old, fresh] = [purchases.slice(0, 100), purchases.slice(100)]
      const ids: string[] = []
      for (const [index, purchase] of old.entries())
        ids.push(await create(purchase, 1 + index % 5))
      await Promise.all([
        ...old.map((purchase, index) => remove(purchase, ids[index] ?? "")),
        ...fresh.map((purchase, index) => create(purchase, 1 + index % 3)),
      ])
      expect(await expectExact()).toEqual({ count: 100, average: 1.99, stars: [34, 33, 33, 0, 0] })
    })

    it("is exact whoever wins, an edit or a deletion, a hiding or a publishing", async () => {
      const purchases = await makePurchases(dbConnection, product.id, 30)
      const ids = await Promise.all(purchases.map(purchase => create(purchase, 5)))
      await Promise.allSettled(purchases.flatMap((purchase, index) => {
        const id = ids[index] ?? ""
        return index % 2
          ? [edit(purchase, id, 1), remove(purchase, id)]
          : [moderate(id, "hide"), moderate(id, "publish"), edit(purchase, id, 2)]
      }))
      await expectExact()
    })

    it("is exact after any history", async () => {
      const purchases = await makePurchases(dbConnection, product.id, 4)
      const step = fc.record({
        who: fc.integer({ min: 0, max: 3 }),
        what: fc.constantFrom("create", "edit", "delete", "hide", "publish"),
        rating: fc.integer({ min: 1, max: 5 }),
      })
      const ids = new Map<number, string>()
      await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (history) => {
        for (const { who, what, rating } of history) {
          const purchase = purchases[who] ?? { customer_id: "", product_id: "" }
          const id = ids.get(who)
          if (what === "create" && !id)
            ids.set(who, await create(purchase, rating))
          else if (what === "edit" && id)
            await edit(purchase, id, rating)
          else if (what === "delete" && id && await remove(purchase, id))
            ids.delete(who)
          else if (id && (what === "hide" || what === "publish"))
            await moderate(id, what)
          await dbConnection.raw("update review_history set created_at = now() - interval '2 hours'")
        }
        await expectExact()
      }), { numRuns: 12 })
    })

    it("follows what nobody told it of: a change by SQL, of one review or of many", async () => {
      const purchases = await makePurchases(dbConnection, product.id, 3)
      await Promise.all(purchases.map(purchase => create(purchase, 4)))
      await dbConnection.raw("update review set rating = 2")
      expect((await expectExact()).stars).toEqual([0, 3, 0, 0, 0])
      await dbConnection.raw("delete from review where id = (select min(id) from review)")
      expect((await expectExact()).count).toBe(2)
    })

    it("is compared with the reviews, repaired and reported", async () => {
      const [purchase] = await makePurchases(dbConnection, product.id, 1) as [Purchase]
      await create(purchase, 4)
      expect((await checkRatingsWorkflow(getContainer()).run()).result).toEqual([])
      await dbConnection.raw("update product_rating set count_1 = 7, count_4 = 0")
      await dbConnection.raw("delete from owner_rating")
      const { result } = await checkRatingsWorkflow(getContainer()).run()
      expect(result).toEqual([
        { subject: "product", id: product.id, counted: [0, 0, 0, 1, 0], kept: [7, 0, 0, 0, 0] },
        { subject: "owner", id: product.artisan?.id, counted: [0, 0, 0, 1, 0], kept: [0, 0, 0, 0, 0] },
      ])
      await expectExact()
      expect((await checkRatingsWorkflow(getContainer()).run()).result).toEqual([])
    })

    it("goes with a product that changes hands", async () => {
      const [purchase] = await makePurchases(dbConnection, product.id, 1) as [Purchase]
      await create(purchase, 4)
      await dbConnection.raw("update artisan_product set artisan_id = ? where product_id = ?", [other.artisan?.id, product.id])
      await followOwnersWorkflow(getContainer()).run()
      const { rows } = await dbConnection.raw("select owner_id, count from owner_rating order by count")
      expect(rows).toEqual([{ owner_id: product.artisan?.id, count: 0 }, { owner_id: other.artisan?.id, count: 1 }])
    })

    it("lists every review once by cursor, in every order and by stars, with two statements a page", async () => {
      const purchases = await makePurchases(dbConnection, product.id, 25)
      for (const [index, purchase] of purchases.entries())
        await create(purchase, 1 + index % 5)
      await dbConnection.raw("update review set helpful_count = rating % 3, created_at = date_trunc('minute', created_at)")
      async function all(query: string) {
        const found: { id: string, rating: number, helpful_count: number }[] = []
        for (let cursor: string | null = ""; cursor !== null;) {
          const answer: { data: { reviews: typeof found, next_cursor: string | null } } = await api.get(`/store/products/${product.id}/reviews?limit=4&${query}${cursor && `&cursor=${cursor}`}`, shop.store)
          found.push(...answer.data.reviews)
          cursor = answer.data.next_cursor
        }
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        return found
      }
      expect(await all("order=newest")).toHaveLength(25)
      expect((await all("order=highest")).map(({ rating }) => rating)).toEqual([5, 4, 3, 2, 1].flatMap(star => Array.from({ length: 5 }).fill(star)))
      expect((await all("order=lowest")).map(({ rating }) => rating)).toEqual([1, 2, 3, 4, 5].flatMap(star => Array.from({ length: 5 }).fill(star)))
      expect((await all("order=helpful")).map(({ helpful_count }) => helpful_count)).toEqual([...Array.from({ length: 10 }).fill(2), ...Array.from({ length: 10 }).fill(1), ...Array.from({ length: 5 }).fill(0)])
      expect((await all("order=helpful&rating=4")).map(({ rating }) => rating)).toEqual([4, 4, 4, 4, 4])
      const list = (limit: number) => countStatements(getContainer(), () => api.get(`/store/products/${product.id}/reviews?limit=${limit}`, shop.store))
      expect(await list(25)).toBe(await list(2))
    })
  },
})

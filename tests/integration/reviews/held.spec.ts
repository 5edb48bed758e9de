import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { signInAdmin, signInArtisan } from "../../support/marketplace/sign-ins"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { buy, signInBuyer } from "./support/buyers"
import type { Buyer } from "./support/buyers"
import { usePolicy } from "./support/policy"
import { ratingOf } from "./support/ratings"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let product: StockedProduct
    let bea: Buyer
    let takeBack: () => void

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
      ;[product] = await createArtisansWithProducts(getContainer(), shop, 1) as [StockedProduct]
      bea = await signInBuyer(api, shop, "bea@craftmart.test")
      await buy(api, dbConnection, shop, [product.variant_id], bea)
    })
    beforeEach(() => void (takeBack = usePolicy(getContainer(), { moderation: "hold" })))
    afterEach(() => takeBack())

    const quiet = (options: object) => ({ ...options, validateStatus: () => true })
    const path = () => `/store/products/${product.id}/reviews`
    const words = { rating: 5, title: null, content: "Heavy in the hand, light at the lip." }
    const shown = async () => (await api.get(path(), shop.store)).data
    const told = async () => (await dbConnection.raw("select key from artisan_notification where kind = 'review'")).rows.length
    const expectRating = async (count: number) => {
      const { kept, counted } = await ratingOf(dbConnection, product.id)
      expect([kept, kept.count]).toEqual([counted, count])
    }

    it("shows a review, counts it and tells the artisan when an administrator publishes it, and after every edit again", async () => {
      const admin = await signInAdmin(api, getContainer())
      const { data: { review } } = await api.post(path(), words, { headers: bea.headers })
      expect(review.status).toBe("waiting")
      expect(await shown()).toMatchObject({ reviews: [], count: 0, summary: { review_count: 0, average_rating: null } })
      expect(await told()).toBe(0)
      await expectRating(0)
      expect((await api.get("/admin/reviews?status=waiting", admin)).data).toMatchObject({ count: 1, queues: { waiting: 1 } })

      await Promise.all([1, 2, 3].map(() => api.post(`/admin/reviews/${review.id}/publish`, {}, admin)))
      expect(await shown()).toMatchObject({ reviews: [{ id: review.id }], summary: { average_rating: 5, review_count: 1 } })
      expect(await told()).toBe(1)
      await expectRating(1)

      const { data: { review: edited } } = await api.post(`/store/reviews/${review.id}`, { rating: 2 }, { headers: bea.headers })
      expect(edited).toMatchObject({ status: "waiting", rating: 2 })
      expect(await shown()).toMatchObject({ reviews: [], summary: { review_count: 0 } })
      await api.post(`/admin/reviews/${review.id}/publish`, {}, admin)
      expect(await shown()).toMatchObject({ summary: { average_rating: 2, review_count: 1 } })
      expect(await told()).toBe(1)
      await expectRating(1)
    })

    it("keeps what waits from everybody but its writer and the administrators", async () => {
      const { data: { review: { id } } } = await api.post(path(), words, { headers: bea.headers })
      const eve = await signInBuyer(api, shop, "eve@craftmart.test")
      const artisan = await signInArtisan(api, getContainer(), product.artisan ?? { id: "", handle: "" })
      expect((await api.get("/artisan/reviews", artisan)).data).toMatchObject({ count: 0, reviews: [] })
      expect((await api.post(`/artisan/reviews/${id}/reply`, { content: "Thank you" }, quiet(artisan))).status).toBe(404)
      expect((await api.post(`/artisan/reviews/${id}/report`, { reason: "Rude" }, quiet(artisan))).status).toBe(404)
      expect((await api.post(`/store/reviews/${id}/vote`, {}, quiet({ headers: eve.headers }))).status).toBe(404)
      expect((await api.post(`/store/reviews/${id}/report`, { reason: "Rude" }, quiet({ headers: eve.headers }))).status).toBe(404)
      expect((await api.get(`/store/reviews?owner_id=${product.artisan?.id}`, shop.store)).data.reviews).toEqual([])
      expect((await api.get(`/store/reviews/purchases?product_id=${product.id}`, { headers: bea.headers })).data.purchases[0].review).toMatchObject({ id, status: "waiting" })
    })

    it("takes the words of artisans and administrators as text, or refuses them by name", async () => {
      const admin = await signInAdmin(api, getContainer())
      const artisan = await signInArtisan(api, getContainer(), product.artisan ?? { id: "", handle: "" })
      const { data: { review: { id } } } = await api.post(path(), words, { headers: bea.headers })
      await api.post(`/admin/reviews/${id}/publish`, {}, admin)
      for (const bad of ["", "\u200B", "a\0b", "a\uD83D", "\u202Egnp", "a".repeat(100_000), "\u200D".repeat(100), ["x"], null, 5]) {
        for (const [address, field, headers] of [
          [`/artisan/reviews/${id}/reply`, "content", artisan],
          [`/artisan/reviews/${id}/report`, "reason", artisan],
          [`/store/reviews/${id}/report`, "reason", { headers: bea.headers }],
          [`/admin/reviews/${id}/hide`, "reason", admin],
        ] as const) {
          const { status, data } = await api.post(address, { [field]: bad }, quiet(headers))
          expect([address, status, data.code, data.field]).toEqual([address, 400, "validation_failed", field])
        }
      }
      const tricky = "<script>alert(1)</script> [a](javascript:alert(1)) \"'&amp;"
      await api.post(`/artisan/reviews/${id}/reply`, { content: tricky }, artisan)
      expect((await shown()).reviews[0].reply.content).toBe(tricky)
      await api.post(`/admin/reviews/${id}/hide`, { reason: tricky }, admin)
      expect((await api.get(`/admin/reviews/${id}`, admin)).data.review.hidden_reason).toBe(tricky)
    })

    it("hides and publishes many at once, and says which it changed", async () => {
      const admin = await signInAdmin(api, getContainer())
      const { data: { review: { id } } } = await api.post(path(), words, { headers: bea.headers })
      const bulk = (body: object) => api.post("/admin/reviews/bulk", body, quiet(admin))
      expect((await bulk({ action: "publish", ids: [id, "rev_none"] })).data).toEqual({ ids: [id], count: 1 })
      expect((await bulk({ action: "publish", ids: [id] })).data).toEqual({ ids: [], count: 0 })
      expect((await bulk({ action: "hide", ids: [id] })).data.field).toBe("reason")
      expect((await bulk({ action: "hide", ids: [id], reason: "Rude" })).data).toEqual({ ids: [id], count: 1 })
      expect((await bulk({ action: "publish", ids: [] })).data.field).toBe("ids")
      expect((await bulk({ action: "publish", ids: Array.from({ length: 101 }, (_, n) => `rev_${n}`) })).data.field).toBe("ids")
      expect((await bulk({ action: "delete", ids: [id] })).data.field).toBe("action")
      await expectRating(0)
    })
  },
})

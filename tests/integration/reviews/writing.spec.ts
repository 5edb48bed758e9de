import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { makeReviewToken } from "../../../plugins/reviews/src/invitations/token"
import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { signInAdmin, signInArtisan } from "../../support/marketplace/sign-ins"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { buy, signInBuyer } from "./support/buyers"
import type { Buyer } from "./support/buyers"
import { ratingOf } from "./support/ratings"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let product: StockedProduct
    let other: StockedProduct
    let bea: Buyer
    let order: { id: string }

    const quiet = (options: object) => ({ ...options, validateStatus: () => true })
    const words = { rating: 5, title: "Just right", content: "Heavy in the hand, light at the lip." }
    const path = () => `/store/products/${product.id}/reviews`
    const list = async (query = "") => (await api.get(`${path()}${query}`, shop.store)).data
    const write = async (buyer = bea, body: object = words) => (await api.post(path(), body, { headers: buyer.headers })).data.review
    const countReviews = async () => Number((await dbConnection.raw("select count(*)::int as count from review")).rows[0].count)

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
      ;[product, other] = await createArtisansWithProducts(getContainer(), shop, 2) as [StockedProduct, StockedProduct]
      bea = await signInBuyer(api, shop, "bea@craftmart.test")
      order = await buy(api, dbConnection, shop, [product.variant_id], bea)
    })

    it("shows what a buyer writes at once, with the rating, and tells the artisan", async () => {
      const review = await write()
      expect(review).toMatchObject({ ...words, customer_name: "Bea B.", status: "published", images: [], reply: null, verified_purchase: true, helpful_count: 0 })
      const shown = await list()
      expect(Object.keys(shown).sort()).toEqual(["count", "limit", "next_cursor", "offset", "reviews", "summary"])
      expect(shown).toMatchObject({
        count: 1,
        reviews: [{ id: review.id, product_id: product.id }],
        summary: { average_rating: 5, review_count: 1, histogram: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 1 } },
      })
      expect(Object.keys(shown.reviews[0]).sort()).toEqual(["content", "created_at", "customer_name", "edited_at", "helpful_count", "id", "images", "product_id", "rating", "reply", "title", "verified_purchase"])
      const { rows } = await dbConnection.raw("select artisan_id, kind, payload from artisan_notification where key = ?", [`review:${review.id}`])
      expect(rows).toEqual([{ artisan_id: product.artisan?.id, kind: "review", payload: expect.objectContaining({ rating: 5, product_title: product.title, excerpt: words.content }) }])
    })

    it("tells the artisan by mail, too, unless none is wanted", async () => {
      const review = await write()
      const mails = async () => (await dbConnection.raw("select key, recipient, payload from sale_notice where kind = 'artisan_review' order by id")).rows
      const [{ email }] = (await dbConnection.raw("select email from artisan where id = ?", [product.artisan?.id])).rows
      expect(await mails()).toEqual([{ key: `artisan_review:${review.id}`, recipient: email, payload: expect.objectContaining({ rating: 5, title: words.title, product_title: product.title }) }])
      await dbConnection.raw("update artisan set notification_preferences = '{\"review\": false}' where id = ?", [product.artisan?.id])
      const cem = await signInBuyer(api, shop, "cem@craftmart.test")
      await buy(api, dbConnection, shop, [product.variant_id], cem)
      await write(cem)
      expect(await mails()).toHaveLength(1)
      expect((await dbConnection.raw("select id from artisan_notification where kind = 'review'")).rows).toHaveLength(2)
    })

    it("answers the rating with the products of the store and of their artisans, when asked", async () => {
      await write()
      const { data } = await api.get("/store/products", { ...shop.store, params: { fields: "id,+rating.average,+rating.count" } })
      const ratings = new Map(data.products.map((row: { id: string, rating?: object }) => [row.id, row.rating]))
      expect(ratings.get(product.id)).toMatchObject({ average: 5, count: 1 })
      expect(ratings.get(other.id) ?? null).toBeNull()
      const { data: { artisan } } = await api.get(`/store/artisans/${product.artisan?.handle}`, shop.store)
      expect(artisan.rating).toEqual({ average: 5, count: 1 })
      const { data: { artisans } } = await api.get("/store/artisans?order=name", shop.store)
      expect(artisans.map((one: { rating: object }) => one.rating)).toEqual([{ average: 5, count: 1 }, { average: null, count: 0 }])
      const ofArtisan = await api.get(`/store/reviews?owner_id=${product.artisan?.id}`, shop.store)
      expect(ofArtisan.data).toMatchObject({ count: 1, reviews: [{ ...words, product: { id: product.id, title: product.title } }], summary: { average_rating: 5 } })
    })

    it("takes a review only of what was bought and paid for, by the buyer, once, and not of one's own", async () => {
      const refused = async (buyer: Buyer | null, id: string) => {
        const { status, data } = await api.post(`/store/products/${id}/reviews`, words, quiet(buyer ? { headers: buyer.headers } : shop.store))
        return [status, data.code]
      }
      expect(await refused(null, product.id)).toEqual([401, "unauthorized"])
      expect(await refused(bea, other.id)).toEqual([403, "not_verified_purchase"])
      expect(await refused(await signInBuyer(api, shop, "eve@craftmart.test"), product.id)).toEqual([403, "not_verified_purchase"])
      await dbConnection.raw("update payment_collection set captured_amount = 0, raw_captured_amount = null")
      expect(await refused(bea, product.id)).toEqual([403, "not_verified_purchase"])
      await dbConnection.raw("update payment_collection set captured_amount = amount, raw_captured_amount = raw_amount")
      await dbConnection.raw("update \"order\" set canceled_at = now(), status = 'canceled' where id = ?", [order.id])
      expect(await refused(bea, product.id)).toEqual([403, "not_verified_purchase"])
      await dbConnection.raw("update \"order\" set canceled_at = null, status = 'pending' where id = ?", [order.id])
      await dbConnection.raw("update artisan_member set email = 'bea@craftmart.test' where artisan_id = ?", [product.artisan?.id])
      await dbConnection.raw("insert into artisan_member (id, email, artisan_id) values ('artmem_bea', 'Bea@craftmart.test', ?) on conflict do nothing", [product.artisan?.id])
      expect(await refused(bea, product.id)).toEqual([403, "own_product"])
      await dbConnection.raw("update artisan_member set deleted_at = now()")
      expect(await countReviews()).toBe(0)
      await write()
      expect(await refused(bea, product.id)).toEqual([409, "already_reviewed"])
      expect(await countReviews()).toBe(1)
    })

    it("lets ten tries at once write one review", async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => api.post(path(), words, quiet({ headers: bea.headers }))))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }).fill(409)])
      expect((await list()).summary).toMatchObject({ review_count: 1 })
    })

    it("lets the writer change and delete a review, and nobody else", async () => {
      const { id } = await write()
      const eve = await signInBuyer(api, shop, "eve@craftmart.test")
      const foreign = await api.post(`/store/reviews/${id}`, { rating: 1 }, quiet({ headers: eve.headers }))
      const missing = await api.post("/store/reviews/rev_none", { rating: 1 }, quiet({ headers: eve.headers }))
      expect([foreign.status, foreign.data]).toEqual([404, missing.data])
      expect((await api.delete(`/store/reviews/${id}`, quiet({ headers: eve.headers }))).status).toBe(404)

      const { data: { review } } = await api.post(`/store/reviews/${id}`, { rating: 3, title: null }, { headers: bea.headers })
      expect(review).toMatchObject({ rating: 3, title: null, content: words.content, edited_at: expect.any(String) })
      expect((await list()).summary).toMatchObject({ average_rating: 3, histogram: { 3: 1, 5: 0 } })
      await api.delete(`/store/reviews/${id}`, { headers: bea.headers })
      expect(await list()).toMatchObject({ count: 0, reviews: [], summary: { average_rating: null, review_count: 0 } })
      expect(await write()).toMatchObject({ rating: 5 })
    })

    it("lets a guest review through the signed link of the mail, and that order only", async () => {
      const guestOrder = await buy(api, dbConnection, shop, [product.variant_id])
      const { jwtSecret } = getContainer().resolve("configModule").projectConfig.http
      const token = (id: string) => ({ headers: { ...shop.store.headers, "x-review-token": makeReviewToken(id, { secret: String(jwtSecret), days: 1 }) } })
      const { data: { purchases } } = await api.get("/store/reviews/purchases", token(guestOrder.id))
      expect(purchases).toEqual([expect.objectContaining({ product_id: product.id, order_id: guestOrder.id, review: null })])
      const { data: { review } } = await api.post(path(), words, token(guestOrder.id))
      expect(review).toMatchObject({ customer_name: "Ada B.", status: "published" })
      expect((await api.get("/store/reviews/purchases", token(guestOrder.id))).data.purchases[0].review.id).toBe(review.id)
      const forged = { headers: { ...token(order.id).headers } }
      forged.headers["x-review-token"] = forged.headers["x-review-token"].replace(order.id, guestOrder.id)
      expect((await api.get("/store/reviews/purchases", quiet(forged))).status).toBe(401)
      const outdated = makeReviewToken(guestOrder.id, { secret: String(jwtSecret), days: 1, now: Date.now() - 2 * 86_400_000 })
      expect((await api.post(path(), words, quiet({ headers: { ...shop.store.headers, "x-review-token": outdated } }))).status).toBe(401)
    })

    it("gives whoever has a link the reviews of its order, and not all of the buyer's", async () => {
      const second = await buy(api, dbConnection, shop, [other.variant_id], bea)
      const { id } = await write()
      const { jwtSecret } = getContainer().resolve("configModule").projectConfig.http
      const headers = (order_id: string) => ({ ...shop.store.headers, "x-review-token": makeReviewToken(order_id, { secret: String(jwtSecret), days: 1 }) })
      const foreign = await api.post(`/store/reviews/${id}`, { rating: 1 }, quiet({ headers: headers(second.id) }))
      const missing = await api.post("/store/reviews/rev_none", { rating: 1 }, quiet({ headers: headers(second.id) }))
      expect([foreign.status, foreign.data]).toEqual([404, missing.data])
      expect((await api.delete(`/store/reviews/${id}`, quiet({ headers: headers(second.id) }))).status).toBe(404)
      expect((await api.post(`/store/reviews/${id}`, { rating: 4 }, { headers: headers(order.id) })).data.review.rating).toBe(4)
    })

    it("refuses what is no rating and no text, names the field, and changes nothing", async () => {
      const post = async (body: unknown) => {
        const { status, data } = await api.post(path(), body, quiet({ headers: { ...bea.headers, "content-type": "application/json" } }))
        return [status, data.code, data.field]
      }
      for (const rating of [0, 6, 4.5, "5", null, [5], 1e308, true])
        expect([rating, ...await post({ ...words, rating })]).toEqual([rating, 400, "validation_failed", "rating"])
      for (const content of ["", "\u200B", "a\0b", "a\uD83D", "\u202Egnp", "a".repeat(100_000), "\u200D".repeat(100), ["x"], null])
        expect((await post({ ...words, content })).slice(1)).toEqual(["validation_failed", "content"])
      for (const title of ["a\0b", "a\uD83D", "\u202Egnp", "a".repeat(100_000), "\u200D".repeat(100), ["x"], 5])
        expect((await post({ ...words, title })).slice(1)).toEqual(["validation_failed", "title"])
      expect(await post({ ...words, title: "x".repeat(121) })).toEqual([400, "validation_failed", "title"])
      expect(await post({ ...words, status: "published" })).toEqual([400, "validation_failed", "status"])
      expect(await countReviews()).toBe(0)
      for (const query of ["rating=0", "rating=6", "limit=0", "limit=101", "order=random", "cursor=zzz", "cursor=W10", "offset=-1", "x=1"])
        expect([query, (await api.get(`${path()}?${query}`, quiet(shop.store))).status]).toEqual([query, 400])
      expect((await api.get("/store/products/%00/reviews", quiet(shop.store))).status).toBe(404)
      const tricky = "<script>alert(1)</script> [a](javascript:alert(1)) \"'&amp;"
      await write(bea, { rating: 1, title: "<b>", content: tricky })
      expect((await list()).reviews[0]).toMatchObject({ title: "<b>", content: tricky })
    })

    it("lets a customer write thirty times an hour, also when all come at once, and does not count the others", async () => {
      const { id } = await write()
      await dbConnection.raw("insert into review_history (id, review_id, actor_type, actor_id, action) select 'revhis_' || n, ?, 'customer', ?, 'edited' from generate_series(1, 29) n", [id, bea.id])
      const { status, data } = await api.post(`/store/reviews/${id}`, { rating: 1 }, quiet({ headers: bea.headers }))
      expect([status, data.code]).toEqual([429, "too_many_requests"])
      expect((await list()).summary).toMatchObject({ average_rating: 5 })
      const eve = await signInBuyer(api, shop, "eve@craftmart.test")
      expect((await api.post(`/store/reviews/${id}/report`, { reason: "Rude" }, { headers: eve.headers })).status).toBe(200)

      await dbConnection.raw("delete from review_history where id in (select id from review_history where actor_id = ? limit 4)", [bea.id])
      const answers = await Promise.all(Array.from({ length: 12 }, () => api.post(`/store/reviews/${id}`, { rating: 2 }, quiet({ headers: bea.headers }))))
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 4 }).fill(200), ...Array.from({ length: 8 }).fill(429)])
    })

    it("counts one vote a customer, and none for one's own review", async () => {
      const { id } = await write()
      const eve = await signInBuyer(api, shop, "eve@craftmart.test")
      const vote = (buyer: Buyer) => api.post(`/store/reviews/${id}/vote`, {}, quiet({ headers: buyer.headers }))
      expect((await vote(bea)).data.code).toBe("own_review")
      await Promise.all(Array.from({ length: 8 }, () => vote(eve)))
      expect((await vote(eve)).data).toEqual({ helpful_count: 1 })
      expect((await api.get(`/store/reviews/votes?product_id=${product.id}`, { headers: eve.headers })).data).toEqual({ review_ids: [id] })
      expect((await api.delete(`/store/reviews/${id}/vote`, { headers: eve.headers })).data).toEqual({ helpful_count: 0 })
      expect((await api.delete(`/store/reviews/${id}/vote`, { headers: eve.headers })).data).toEqual({ helpful_count: 0 })
      expect((await list()).reviews[0].helpful_count).toBe(0)
    })

    it("lets the artisan answer once, change the answer and report, and no other artisan", async () => {
      const { id } = await write()
      if (!product.artisan || !other.artisan)
        throw new Error("no artisan")
      const mine = await signInArtisan(api, getContainer(), product.artisan)
      const theirs = await signInArtisan(api, getContainer(), other.artisan)
      expect((await api.get("/artisan/reviews?answered=false", mine)).data).toMatchObject({
        count: 1,
        reviews: [{ id, ...words, product: { id: product.id, handle: expect.any(String) }, reply: null, status: "published", reported: false }],
        summary: { average_rating: 5, review_count: 1 },
      })
      expect((await api.get("/artisan/reviews", theirs)).data).toMatchObject({ count: 0, reviews: [], summary: { review_count: 0 } })
      for (const step of ["reply", "report"]) {
        const body = step === "reply" ? { content: "x" } : { reason: "x" }
        const foreign = await api.post(`/artisan/reviews/${id}/${step}`, body, quiet(theirs))
        const missing = await api.post(`/artisan/reviews/rev_none/${step}`, body, quiet(theirs))
        expect([foreign.status, foreign.data]).toEqual([404, missing.data])
      }
      await api.post(`/artisan/reviews/${id}/reply`, { content: "Thank you!" }, mine)
      const { data: { review } } = await api.post(`/artisan/reviews/${id}/reply`, { content: "Thank you, Bea!" }, mine)
      expect(review).toMatchObject({ reply: { content: "Thank you, Bea!" } })
      expect((await list()).reviews[0].reply.content).toBe("Thank you, Bea!")
      expect((await api.get("/artisan/reviews?answered=true&rating=5", mine)).data.count).toBe(1)
      expect((await api.post(`/artisan/reviews/${id}/report`, { reason: "Another shop's cup" }, mine)).data.review.reported).toBe(true)
      expect((await api.get("/artisan/reviews", quiet({}))).status).toBe(401)
      expect((await api.get("/artisan/reviews?owner_id=x", quiet(mine))).data).toMatchObject({ code: "validation_failed", field: "owner_id" })
    })

    it("lets administrators hide with a reason and publish again, and keeps who did what", async () => {
      const { id } = await write()
      const admin = await signInAdmin(api, getContainer())
      const eve = await signInBuyer(api, shop, "eve@craftmart.test")
      await Promise.all(Array.from({ length: 5 }, () => api.post(`/store/reviews/${id}/report`, { reason: "Rude" }, { headers: eve.headers })))
      expect((await api.get("/admin/reviews?reported=true&q=heavy in", admin)).data).toMatchObject({
        count: 1,
        reviews: [{ id, open_reports: 1, product: { title: product.title } }],
        queues: { waiting: 0, reported: 1 },
      })
      for (const q of ["%25%25%25", "he_vy", "h%25y"])
        expect((await api.get(`/admin/reviews?q=${q}`, admin)).data.count).toBe(0)
      expect((await api.post(`/admin/reviews/${id}/hide`, {}, quiet(admin))).data).toMatchObject({ code: "validation_failed", field: "reason" })
      await api.post(`/admin/reviews/${id}/hide`, { reason: "It names a person" }, admin)
      expect(await list()).toMatchObject({ count: 0, reviews: [], summary: { review_count: 0 } })
      const { data: { purchases: [purchase] } } = await api.get(`/store/reviews/purchases?product_id=${product.id}`, { headers: bea.headers })
      expect(purchase.review).toMatchObject({ status: "hidden", hidden_reason: "It names a person" })

      // What an administrator has hidden comes back neither by an edit nor by writing it again.
      await api.post(`/store/reviews/${id}`, { content: "Now without a name." }, { headers: bea.headers })
      expect((await api.get("/admin/reviews?status=waiting", admin)).data.count).toBe(1)
      const { data: { ids } } = await api.post("/admin/reviews/bulk", { action: "publish", ids: [id, "rev_none"] }, admin)
      expect(ids).toEqual([id])
      expect((await list()).summary).toMatchObject({ review_count: 1 })
      await api.post(`/admin/reviews/${id}/hide`, { reason: "Again" }, admin)
      const { data: { review } } = await api.get(`/admin/reviews/${id}`, admin)
      expect(review.history.map((deed: { actor_type: string, action: string }) => `${deed.actor_type} ${deed.action}`)).toEqual([
        "customer created",
        "customer reported",
        "admin hidden",
        "customer edited",
        "admin published",
        "admin hidden",
      ])
      expect(review.reports).toEqual([expect.objectContaining({ reason: "Rude", settled_at: expect.any(String) })])
      await api.delete(`/store/reviews/${id}`, { headers: bea.headers })
      expect(await write()).toMatchObject({ status: "waiting" })
      const { kept, counted } = await ratingOf(dbConnection, product.id)
      expect(kept).toEqual(counted)
      expect((await api.get("/admin/reviews", quiet(shop.store))).status).toBe(401)
    })
  },
})

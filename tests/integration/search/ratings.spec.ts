import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { createReviewWorkflow, deleteReviewWorkflow, moderateReviewsWorkflow } from "../../../plugins/reviews/src/workflows"
import { repairIndex } from "../../../src/search/product/repair"
import { makePurchases } from "../reviews/support/purchases"
import type { Purchase } from "../reviews/support/purchases"
import { productOf, searcher, seedShop, soon, titles } from "./support/search-shop"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    const search = searcher(api, getContainer)
    const find = async (handle: string) => (await search({ filters: { handle } })).hits[0]?.document

    beforeAll(async () => {
      await seedShop(getContainer())
      await dbConnection.raw("delete from review")
    })

    async function rate(handle: string, stars: number, count: number) {
      const { id } = await productOf(getContainer(), handle)
      await getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(`
        insert into review (id, product_id, customer_id, order_id, line_item_id, status, rating, content)
        select ? || n, ?, 'cus_' || n, 'order_' || n, 'ordli_' || n, 'published', ?, 'Fine' from generate_series(1, ?::int) n`, [`rev_${handle}_${stars}_`, id, stars, count])
    }

    it("ranks two hundred good reviews above one perfect one, and finds four stars and up", async () => {
      await rate("hedge-ash-mug", 5, 1)
      await rate("fog-bowl", 5, 180)
      await dbConnection.raw("update review set rating = 4 where id in (select id from review where id like 'rev_fog-bowl%' limit 40)")
      await rate("tuesday-plate", 3, 30)
      await repairIndex(getContainer())
      const best = await search({ fields: ["handle", "rating_average", "rating_count"], pagination: { take: 3, order: { rating_score: "DESC" } } })
      expect(best.hits.map(({ document }) => document)).toMatchObject([
        { handle: "fog-bowl", rating_average: 4.78, rating_count: 180 },
        { handle: "hedge-ash-mug", rating_average: 5, rating_count: 1 },
        { rating_count: 0 },
      ])
      expect(titles(await search({ filters: { rating_average: { $gte: 4 } }, pagination: { order: { title: "ASC" } } }))).toEqual(["Fog Bowl", "Hedge Ash Mug"])
    })

    it("follows a review that is written, hidden, published and deleted", async () => {
      const { id } = await productOf(getContainer(), "night-class-teapot")
      const [purchase] = await makePurchases(dbConnection, id, 1) as [Purchase]
      const reviewer = { customer_id: purchase.customer_id, order_id: null }
      const shows = (rating_average: number | null, rating_count: number) => soon(async () => expect(await find("night-class-teapot")).toMatchObject({ rating_average, rating_count }))
      const { result: review } = await createReviewWorkflow(getContainer()).run({ input: { reviewer, product_id: id, words: { rating: 4, title: null, content: "Pours well.", images: [] } } })
      await shows(4, 1)
      const moderate = (action: "publish" | "hide") => moderateReviewsWorkflow(getContainer()).run({ input: { ids: [review.id], action, reason: "So", admin_id: "user_1" } })
      await moderate("hide")
      await shows(null, 0)
      await moderate("publish")
      await shows(4, 1)
      await deleteReviewWorkflow(getContainer()).run({ input: { reviewer, id: review.id } })
      await shows(null, 0)
    })
  },
})

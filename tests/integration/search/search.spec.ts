import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { searcher, seedShop, titles } from "./support/search-shop"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const search = searcher(api, getContainer)

    beforeAll(() => seedShop(getContainer()))

    describe("a search", () => {
      it("finds the stoneware mug however it is typed", async () => {
        for (const q of ["stoneware mug", "Stoneware Mugs", "stonware mug", "stoneware mgu", "stonewear mug"]) {
          const answer = await search({ filters: { q }, search_options: { typo_tolerance: true } })
          expect([q, titles(answer)[0]]).toEqual([q, "Hedge Ash Mug"])
        }
      })

      it("counts for a misspelt query what it lists, and says how it was understood", async () => {
        const answer = await search({ filters: { q: "stonware" }, pagination: { take: 50 }, search_options: { typo_tolerance: true, facets: ["in_stock"] } })
        expect(answer.metadata.query).toBe("stoneware")
        expect(answer.facets.in_stock?.values).toEqual([{ value: "true", count: answer.metadata.count }])
        expect(answer.hits).toHaveLength(answer.metadata.count)
      })

      it("takes a query word for word that does not ask to be forgiven", async () => {
        expect((await search({ filters: { q: "stonware" } })).metadata).toMatchObject({ count: 0, query: "stonware" })
      })

      it("finds by artisan, category, tag and material", async () => {
        for (const [q, title] of [["kettu rug", "Jetty Rag Rug"], ["pottery teapot", "Night Class Teapot"], ["spalted", "Spalted Maple Dish"], ["cherry", "Fence Post Cherry Bowl"]])
          expect(titles(await search({ filters: { q }, pagination: { take: 5 } }))).toContain(title)
      })

      it("completes what somebody is still typing", async () => {
        expect(titles(await search({ filters: { q: "night cl" }, search_options: { match_strategy: "last" } }))).toEqual(["Night Class Teapot"])
      })
    })

    describe("a listing", () => {
      it("has in a category what is in its children", async () => {
        const wood = await search({ filters: { category_handles: ["wood"] } })
        const boards = await search({ filters: { category_handles: ["boards"] } })
        expect(wood.metadata.count).toBe(10)
        expect(boards.metadata.count).toBe(4)
      })

      it("goes by price in the buyer's currency, cheapest variant first", async () => {
        const { hits } = await search({ fields: ["price_usd"], filters: { price_usd: { $gte: 30, $lte: 60 } }, pagination: { order: { price_usd: "ASC" } } })
        const prices = hits.map(({ document }) => Number(document.price_usd))
        expect(prices).toEqual([...prices].sort((one, other) => one - other))
        expect(prices[0]).toBe(32)
        expect(prices.at(-1)).toBeLessThanOrEqual(60)
      })

      it("counts by category, artisan, stock and price, also what is not chosen", async () => {
        const { facets } = await search({
          filters: { artisan_handle: ["kettu-weavers"] },
          search_options: { disjunctive_facets: true, facets: ["artisan_handle", { field: "category_handles", limit: 50 }, "in_stock", { field: "price_eur", type: "stats" }] },
        })
        expect(facets.artisan_handle?.values?.map(({ value }) => value).sort()).toEqual(["hollow-reed-pottery", "holzmeister-egger", "kettu-weavers"])
        expect(facets.category_handles?.values).toContainEqual({ value: "rugs", count: 5 })
        expect(facets.in_stock?.values).toEqual([{ value: "true", count: 10 }])
        expect(facets.price_eur).toMatchObject({ min: 74, max: 420 })
      })
    })

    describe("what a buyer may not ask", () => {
      it.each([
        ["another index", { entity: "customer" }, 404],
        ["a field that the index does not show", { fields: ["metadata"] }, 400],
        ["a filter that does not exist", { filters: { commission_bps: 1 } }, 400],
        ["a word with a NUL character in it", { filters: { q: "mug\0" } }, 400],
      ])("is %s", async (_, query, status) => {
        await expect(search(query)).rejects.toMatchObject({ response: { status } })
      })
    })
  },
})

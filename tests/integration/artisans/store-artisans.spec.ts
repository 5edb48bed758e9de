import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { refusalOf } from "../../support/marketplace/api"
import { artisansOf, createArtisan, createProduct } from "../../support/marketplace/artisans"
import { countStatements } from "../../support/marketplace/count-statements"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"

jest.setTimeout(300_000)

const names = (answer: { data: { artisans: { name: string }[] } }) => answer.data.artisans.map(artisan => artisan.name)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let shop: Marketplace

    beforeAll(async () => {
      const container = getContainer()
      shop = await setUpMarketplace(container)
      const anna = await createArtisan(container, "anna")
      await createArtisan(container, "berta")
      await createArtisan(container, "clara")
      await createArtisan(container, "waiting", { status: "pending" })
      await createArtisan(container, "banned", { status: "suspended" })
      await createArtisan(container, "gone", { status: "closed" })
      const artisans = artisansOf(container)
      await artisans.updateArtisans({ id: anna.id, tagline: "Pots 100% by hand", story: "Long ago", place: "Lübeck", country_code: "de", metadata: { secret: 1 } })
      await createProduct(container, shop, { title: "Bowl", price: 3, artisan: anna })
      await createProduct(container, shop, { title: "Cup", price: 3, artisan: anna })
      const draft = await createProduct(container, shop, { title: "Draft", price: 3, artisan: anna })
      await container.resolve("product").updateProducts(draft.id, { status: "draft" })
    })

    const list = (query = "") => api.get(`/store/artisans${query}`, shop.store)

    describe("the list of artisans", () => {
      it("has the active ones by name, and says how many there are", async () => {
        const answer = await list()
        expect(names(answer)).toEqual(["Anna", "Berta", "Clara"])
        expect(answer.data).toMatchObject({ count: 3, limit: 20, offset: 0 })
        expect(answer.headers["cache-control"]).toBe("public, max-age=30")
      })

      it("shows exactly what is public", async () => {
        const { data } = await list("?q=anna")
        expect(data.artisans).toEqual([{
          id: expect.stringMatching(/^art_/),
          handle: "anna",
          name: "Anna",
          tagline: "Pots 100% by hand",
          story: "Long ago",
          place: "Lübeck",
          country_code: "de",
          picture_url: null,
          banner_url: null,
          vacation: null,
          rating: { average: null, count: 0 },
          product_count: 2,
        }])
      })

      it("goes page by page, in either order", async () => {
        expect(names(await list("?limit=2&offset=1"))).toEqual(["Berta", "Clara"])
        expect(names(await list("?order=-name&limit=1"))).toEqual(["Clara"])
        expect((await list("?limit=1&offset=99")).data).toEqual({ artisans: [], count: 3, limit: 1, offset: 99 })
      })

      it("is searched by name, place and tagline", async () => {
        expect(names(await list("?q=ert"))).toEqual(["Berta"])
        expect(names(await list(`?q=${encodeURIComponent("lübeck")}`))).toEqual(["Anna"])
        expect(names(await list("?q=by%20hand"))).toEqual(["Anna"])
        expect(names(await list("?q=banned"))).toEqual([])
      })

      it.each([
        ["limit", "limit=0"],
        ["limit", "limit=101"],
        ["limit", "limit=many"],
        ["offset", "offset=-1"],
        ["offset", "offset=1e300"],
        ["order", "order=email"],
        ["order", "order=name;drop"],
        ["q", "q=%00"],
        ["q", `q=${"x".repeat(101)}`],
        ["q", "q[]=a&q[]=b"],
        ["status", "status=pending"],
        ["fields", "fields=email"],
      ])("refuses a bad %s (%#)", async (field, query) => {
        const { status, data } = await refusalOf(list(`?${query}`))
        expect({ status, data }).toEqual({
          status: 400,
          data: { type: "invalid_data", code: "validation_failed", message: expect.stringMatching(`^${field}`), field: expect.stringMatching(`^${field}`) },
        })
      })

      it("needs as many statements for three artisans as for one", async () => {
        await list()
        const one = await countStatements(getContainer(), () => list("?limit=1"))
        expect(await countStatements(getContainer(), () => list("?limit=3"))).toBe(one)
        // Their ratings are the sixth, read for the whole page at once.
        expect(one).toBeLessThanOrEqual(6)
      })

      it("wants the storefront's key, as every store route does", async () => {
        expect(await refusalOf(api.get("/store/artisans"))).toMatchObject({ status: 400, data: { type: "not_allowed" } })
      })
    })

    describe("an artisan's page", () => {
      it("is found by the handle", async () => {
        const { data } = await api.get("/store/artisans/anna", shop.store)
        expect(data.artisan).toMatchObject({ handle: "anna", name: "Anna", product_count: 2, rating: { average: null, count: 0 } })
      })

      it.each(["nobody", "waiting", "banned", "gone", "ANNA", "anna%00", "..%2F..", "apply", "%E2%80%AE"])("%s is not found", async (handle) => {
        expect(await refusalOf(api.get(`/store/artisans/${handle}`, shop.store))).toEqual({
          status: 404,
          data: { type: "not_found", code: "artisan_not_found", message: "There is no such artisan." },
        })
      })
    })

    describe("beside a product", () => {
      const artisanOf = async (fields: string) =>
        (await api.get(`/store/products?fields=${encodeURIComponent(fields)}&q=Bowl`, shop.store)).data.products[0].artisan_product?.artisan

      it("stands its artisan, as far as was asked", async () => {
        expect(await artisanOf("+artisan_product.artisan.handle,+artisan_product.artisan.name")).toEqual({
          id: expect.stringMatching(/^art_/),
          handle: "anna",
          name: "Anna",
        })
      })

      it.each(["+artisan_product.artisan.email", "*artisan_product.artisan", "*artisan_product,*artisan_product.artisan", "+artisan_product.artisan.commission_bps"])(
        "never stands what is not public: %s",
        async fields => expect(await artisanOf(fields)).toBeUndefined(),
      )
    })
  },
})

import { refusalOf } from "../../support/marketplace/api"
import { countStatements } from "../../support/marketplace/count-statements"
import { draft, listingTests } from "./support/listings"

listingTests((workshop) => {
  const { get, post, published, rowCounts } = workshop

  describe("the list", () => {
    it("has the tabs' counts, filters and order, in a constant number of statements", async () => {
      const one = await published(workshop.otto, { title: "Alpha 100%", low_stock_threshold: 5 })
      const few = await countStatements(workshop.container, () => get(workshop.otto))
      await published(workshop.otto, { title: "Beta", variants: [{ prices: { eur: 1 }, stock: 0 }] })
      await post(workshop.otto, "", { ...draft, title: "Gamma" })
      expect(await countStatements(workshop.container, () => get(workshop.otto))).toBe(few)

      const titles = async (query: string) => (await get(workshop.otto, query)).data.products.map(({ title }: { title: string }) => title)
      expect((await get(workshop.otto, "?order=title&limit=2")).data).toMatchObject({
        products: [{ title: "Alpha 100%" }, { title: "Beta" }],
        count: 3,
        limit: 2,
        offset: 0,
        counts: { all: 3, draft: 1, published: 2, low: 1, out: 1 },
      })
      expect(await titles("?status=draft")).toEqual(["Gamma"])
      expect(await titles("?stock=low")).toEqual(["Alpha 100%"])
      expect(await titles("?stock=out")).toEqual(["Beta"])
      expect(await titles("?q=100%25")).toEqual(["Alpha 100%"])
      expect(await titles("?q=%25")).toEqual(["Alpha 100%"])
      expect(await titles(`?category_id=${workshop.category_id}&order=-title`)).toEqual(["Beta", "Alpha 100%"])
      expect(await titles("?offset=2&order=title")).toEqual(["Gamma"])
      const [product] = (await get(workshop.otto, "?stock=low")).data.products
      expect(Object.keys(product).sort()).toEqual(Object.keys(one).filter(key => !["description", "images"].includes(key)).sort())
      expect(await refusalOf(get(workshop.otto, "?fields=*"))).toMatchObject({ status: 400, data: { field: "fields" } })
    })

    it("knows the categories and currencies that may be chosen", async () => {
      const { data: { categories } } = await get(workshop.mira, "/categories")
      expect(categories.map(({ path }: { path: string }) => path)).toEqual(["Ceramics", "Ceramics › Bowls"])
      expect((await get(workshop.mira, "/currencies")).data).toEqual({ currencies: [{ code: "eur", decimals: 2 }, { code: "jpy", decimals: 0 }] })
    })
  })

  describe("a table of prices and stock", () => {
    it("is written as a whole or not at all", async () => {
      const products = [await published(workshop.mira, { title: "Bulk 1" }), await published(workshop.mira, { title: "Bulk 2" })]
      const [first, second] = products.map(({ variants }) => variants[0].id)
      const { data } = await post(workshop.mira, "/bulk", { products: [{ variant_id: first, prices: { eur: 20, jpy: 3000 } }, { variant_id: second, stock: 11 }] })
      expect(data).toMatchObject({ updated: 2, products: [{ variants: [{ prices: { eur: 20, jpy: 3000 }, stock: 3 }] }, { variants: [{ prices: { eur: 12.5 }, stock: 11 }] }] })
      const refused = await refusalOf(post(workshop.mira, "/bulk", { products: [{ variant_id: first, stock: 1 }, { variant_id: second, stock: -1 }] }))
      expect(refused).toMatchObject({ status: 400, data: { code: "validation_failed", field: "products.1.stock" } })
      expect((await get(workshop.mira, `/${products[0].id}`)).data.product.stock_total).toBe(3)
    })
  })

  describe("a table from a spreadsheet", () => {
    const importing = (path: string, csv: string) => post(workshop.mira, `/import${path}`, { csv })

    it("says what it will do, and does all of it", async () => {
      const product = await published(workshop.mira, { title: "Table Bowl" })
      const { data: csv } = await get(workshop.mira, "/export")
      const [header = "", ...lines] = String(csv).trim().split("\r\n")
      const line = lines.find(row => row.includes(product.id)) ?? ""
      expect(line).toContain("Ceramics › Bowls")
      const table = [header, line.replace("12.5", "15.75"), ...["S", "M"].map(size => `,New Cup,,,cup,draft,false,,,,,,,,4,Size,${size},,,,,8.5,`)].join("\n")
      const { data: preview } = await importing("/preview", table)
      expect(preview).toEqual({
        rows: [
          { line: 2, action: "update", title: "Table Bowl", errors: [] },
          { line: 3, action: "create", title: "New Cup", errors: [] },
          { line: 4, action: "create", title: "New Cup", errors: [] },
        ],
        summary: { create: 2, update: 1, error: 0 },
      })
      expect((await get(workshop.mira, "?q=New Cup")).data.count).toBe(0)
      expect((await importing("", table)).data).toEqual({ ...preview, created: 1, updated: 1 })
      expect((await get(workshop.mira, `/${product.id}`)).data.product).toMatchObject({ status: "published", variants: [{ prices: { eur: 15.75 }, stock: 3 }] })
      expect((await get(workshop.mira, "?q=New Cup")).data.products).toMatchObject([{ status: "draft", stock_total: 8, options: [{ title: "Size", values: ["S", "M"] }] }])
    })

    it("does nothing at all while a row has an error, or names another artisan's product", async () => {
      const theirs = await published(workshop.otto)
      const before = await rowCounts()
      const table = `product_id,title,stock,price_eur\n,Fine Cup,1,5\n${theirs.id},Mine,1,5\nprod_missing,Mine,1,5`
      const { data } = await importing("/preview", table)
      const refused = { action: "error", title: "Mine", errors: [{ field: "product_id", message: "not_allowed" }] }
      expect(data.rows).toEqual([{ line: 2, action: "create", title: "Fine Cup", errors: [] }, { line: 3, ...refused }, { line: 4, ...refused }])
      expect(await refusalOf(importing("", table))).toMatchObject({ status: 409, data: { code: "import_has_errors" } })
      expect(await rowCounts()).toEqual(before)
    })
  })
})

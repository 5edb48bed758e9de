import { describe, expect, it } from "vitest"
import { categoryChoices } from "~/utils/category-facet"
import { lastPage, toListingPage, toTeaser } from "~/utils/listing-page"

const document = { id: "prod_1", handle: "jar", title: "Jar", thumbnail: null, artisan_name: "Havn", artisan_handle: "havn", in_stock: false, kind: "one-of-a-kind", price_eur: 48 }
const metadata = { skip: 0, take: 24, count: 61 }

describe("a product in a grid", () => {
  it("shows the price of the buyer's currency, or none where it is not sold", () => {
    expect(toTeaser(document, "eur").price).toBe(48)
    expect(toTeaser(document, "usd").price).toBeNull()
  })

  it("belongs to nobody when the house sells it", () => {
    expect(toTeaser({ ...document, artisan_name: null, artisan_handle: null }, "eur").artisan).toBeNull()
  })

  it("has no kind that the shop does not know", () => {
    expect(toTeaser({ ...document, kind: "mass-produced" }, "eur").kind).toBeNull()
  })
})

describe("a page of a listing", () => {
  it("counts all that was found, not what is on the page", () => {
    expect(toListingPage({ hits: [{ id: "prod_1", document }], metadata }, "eur")).toMatchObject({ count: 61, products: [{ inStock: false }] })
  })

  it("offers what its facets found", () => {
    const { facets } = toListingPage({
      hits: [],
      metadata,
      facets: {
        artisan_handle: { type: "value", values: [{ value: "havn", count: 3 }] },
        in_stock: { type: "value", values: [{ value: "false", count: 2 }, { value: "true", count: 9 }] },
        price_eur: { type: "stats", min: 4.5, max: 620, count: 11 },
      },
    }, "eur")
    expect(facets).toEqual({ categories: [], artisans: [{ value: "havn", count: 3 }], inStock: 9, price: { min: 4.5, max: 620 } })
  })

  it("has no price range when nothing was found", () => {
    const page = toListingPage({ hits: [], metadata, facets: { price_eur: { type: "stats", min: 0, max: 0, count: 0 } } }, "eur")
    expect(page.facets.price).toBeNull()
  })
})

describe("the last page of a listing", () => {
  it.each([[0, 1], [1, 1], [24, 1], [25, 2], [27, 2], [48, 2], [49, 3]])("of %i products is %i", (count, page) => {
    expect(lastPage(count)).toBe(page)
  })
})

describe("the categories of a filter", () => {
  const offered = ["vases", "bowls", "jugs"].map(handle => ({ id: handle, handle, name: handle, description: "", picture: null, parent_id: null, children: [] }))

  it("are those that hold something, and those that were chosen", () => {
    const choices = categoryChoices(offered, [{ value: "vases", count: 4 }, { value: "quilts", count: 9 }], ["jugs"])
    expect(choices.map(({ value, count }) => [value, count])).toEqual([["vases", 4], ["jugs", 0]])
  })
})

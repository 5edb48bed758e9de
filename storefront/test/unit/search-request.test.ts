import { describe, expect, it } from "vitest"
import { parseListing } from "~/utils/listing-query"
import { PAGE_SIZE, toSearchRequest, toShelfRequest } from "~/utils/search-request"

const request = (query: Record<string, string>, scope = {}) => toSearchRequest(parseListing(query), "EUR", scope)

describe("what a listing asks of the search index", () => {
  it("is everything, the newest first, when nothing is chosen", () => {
    expect(request({})).toMatchObject({ filters: {}, pagination: { skip: 0, take: PAGE_SIZE, order: { created_at: "DESC" } } })
  })

  it("holds every filter that was chosen", () => {
    expect(request({ artisan: "a,b", category: "vases", min: "10", max: "20", stock: "1" }).filters).toEqual({
      artisan_handle: { $in: ["a", "b"] },
      category_handles: { $overlaps: ["vases"] },
      price_eur: { $gte: 10, $lte: 20 },
      in_stock: true,
    })
  })

  it("stays within its category until a narrower one is chosen", () => {
    const scope = { categories: ["pottery"] }
    expect(request({}, scope).filters).toEqual({ category_handles: { $overlaps: ["pottery"] } })
    expect(request({ category: "vases" }, scope).filters).toEqual({ category_handles: { $overlaps: ["vases"] } })
  })

  it("forgives typing errors in words, and leaves the order to their relevance", () => {
    const words = request({ q: "teepot" })
    expect(words.search_options).toMatchObject({ typo_tolerance: true })
    expect(words.filters).toEqual({ q: "teepot" })
    expect(words.pagination).not.toHaveProperty("order")
  })

  it("sorts by the price of the buyer's currency", () => {
    expect(request({ sort: "price-asc" }).pagination).toMatchObject({ order: { price_eur: "ASC" } })
    expect(request({ sort: "price-desc" }).pagination).toMatchObject({ order: { price_eur: "DESC" } })
  })

  it("skips the pages before", () => {
    expect(request({ page: "3" }).pagination).toMatchObject({ skip: 2 * PAGE_SIZE })
  })
})

describe("what a shelf asks of the search index", () => {
  it("is a few products of an artisan, without facets", () => {
    const shelf = toShelfRequest("usd", 4, { artisans: ["studio-havn"] })
    expect(shelf).toMatchObject({ filters: { artisan_handle: { $in: ["studio-havn"] } }, pagination: { take: 4 } })
    expect(shelf.fields).toContain("price_usd")
    expect(shelf.search_options).not.toHaveProperty("facets")
  })
})

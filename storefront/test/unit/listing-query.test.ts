import type { ListingState } from "~/types/listing"
import { describe, expect, it } from "vitest"
import { countFilters, listingQuery, parseListing } from "~/utils/listing-query"

const nothing: ListingState = {
  q: "",
  categories: [],
  artisans: [],
  min: null,
  max: null,
  inStock: false,
  stars: null,
  sort: "newest",
  page: 1,
}

describe("the address of a listing", () => {
  it("is empty for a listing nobody has touched", () => {
    expect(parseListing({})).toEqual(nothing)
    expect(listingQuery(nothing)).toEqual({})
  })

  it.each<Partial<ListingState>>([
    { categories: ["mugs-and-cups", "vases"] },
    { artisans: ["studio-havn"] },
    { min: 0, max: 49.5 },
    { inStock: true },
    { sort: "price-desc" },
    { q: "blue mug", sort: "relevance", page: 3 },
    { q: "mug", sort: "newest" },
  ])("gives back what was chosen: %o", (choice) => {
    const state = { ...nothing, ...choice }
    expect(parseListing(listingQuery(state) as Record<string, string>)).toEqual(state)
  })

  it.each([
    [{ page: "x" }, { page: 1 }],
    [{ page: "-4" }, { page: 1 }],
    [{ page: "1e9" }, { page: 500 }],
    [{ min: "-5", max: "cheap" }, { min: null, max: null }],
    [{ min: "", max: "1e300" }, { min: null, max: null }],
    [{ sort: "random" }, { sort: "newest" }],
    [{ sort: "relevance" }, { sort: "newest" }],
    [{ category: "a,,a,<script>", artisan: "b" }, { categories: ["a"], artisans: ["b"] }],
    [{ stock: "yes" }, { inStock: false }],
  ])("shows a listing even when it was mangled: %o", (query, state) => {
    expect(parseListing(query)).toEqual({ ...nothing, ...state })
  })

  it("takes the first of a repeated parameter", () => {
    expect(parseListing({ sort: ["price-asc", "newest"] }).sort).toBe("price-asc")
  })
})

describe("the number of filters", () => {
  it("counts each choice, and a price range once", () => {
    const state = { ...nothing, categories: ["a", "b"], min: 1, max: 2, inStock: true }
    expect(countFilters(state)).toBe(4)
  })

  it("does not count words, sort and page", () => {
    expect(countFilters({ ...nothing, q: "mug", sort: "price-asc", page: 2 })).toBe(0)
  })
})

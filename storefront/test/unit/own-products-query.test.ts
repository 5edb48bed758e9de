import { describe, expect, it } from "vitest"
import { ownProductsQuery, ownProductsRequest, parseOwnProducts } from "~/utils/own-products-query"

describe("the address of the list of own products", () => {
  it("says nothing about the list as it begins", () => {
    const start = parseOwnProducts({})
    expect(start).toEqual({ tab: "all", q: "", category: null, order: "-created_at", page: 1 })
    expect(ownProductsQuery(start)).toEqual({})
  })

  it("says everything else, and reads it back", () => {
    const state = { tab: "low", q: "bowl", category: "pcat_1", order: "title", page: 3 } as const
    expect(ownProductsQuery(state)).toEqual({ tab: "low", q: "bowl", category: "pcat_1", order: "title", page: "3" })
    expect(parseOwnProducts(ownProductsQuery(state))).toEqual(state)
  })

  it.each([
    { tab: "everything" },
    { tab: ["draft"] },
    { order: "price" },
    { page: "0" },
    { page: "-1" },
    { page: "1.5" },
    { page: "1e9" },
    { page: "x" },
    { category: "../admin" },
    { q: ["a", "b"] },
  ])("takes no notice of %j", (query) => {
    expect(parseOwnProducts(query)).toEqual(parseOwnProducts({}))
  })
})

describe("what the backend is asked", () => {
  const start = parseOwnProducts({})

  it.each([
    ["all", {}],
    ["published", { status: "published" }],
    ["draft", { status: "draft" }],
    ["low", { stock: "low" }],
    ["out", { stock: "out" }],
    ["deleted", { deleted: "true" }],
  ] as const)("filters the tab %s", (tab, filter) => {
    expect(ownProductsRequest({ ...start, tab })).toEqual({ ...filter, order: "-created_at", limit: 20, offset: 0 })
  })

  it("pages, searches and narrows down", () => {
    expect(ownProductsRequest({ ...start, q: "jar", category: "pcat_1", order: "title", page: 3 }, 50))
      .toEqual({ q: "jar", category_id: "pcat_1", order: "title", limit: 50, offset: 100 })
  })
})

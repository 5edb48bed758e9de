import type { SalesFilter } from "~/utils/sales-query"
import { describe, expect, it } from "vitest"
import { isNarrowed, parseSalesFilter, salesQuery, salesRequest } from "~/utils/sales-query"

const all: SalesFilter = { status: "all", q: "", from: "", to: "", page: 1 }
const some: SalesFilter = { status: "pending", q: "Kim", from: "2026-11-01", to: "2026-11-30", page: 3 }

describe("a list of sales", () => {
  it("is kept in the address, and read from it again", () => {
    expect(salesQuery(some)).toEqual({ status: "pending", q: "Kim", from: "2026-11-01", to: "2026-11-30", page: "3" })
    expect(parseSalesFilter(salesQuery(some))).toEqual(some)
    expect(salesQuery(all)).toEqual({})
    expect(parseSalesFilter({})).toEqual(all)
  })

  it("is the whole list where the address makes no sense", () => {
    expect(parseSalesFilter({ status: "lost", q: ["a", "b"], from: "yesterday", to: null, page: "-4" })).toEqual(all)
  })

  it("is asked for page by page", () => {
    expect(salesRequest(some)).toEqual({ status: "pending", q: "Kim", from: "2026-11-01", to: "2026-11-30", limit: "20", offset: "40" })
    expect(salesRequest(all)).toEqual({ limit: "20", offset: "0" })
  })

  it("is narrowed by words and dates, not by its tab", () => {
    expect(isNarrowed({ ...all, status: "pending" })).toBe(false)
    expect(isNarrowed({ ...all, q: "Kim" })).toBe(true)
  })
})

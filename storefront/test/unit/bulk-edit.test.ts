import type { OwnProduct } from "~/types/listing-form"
import { describe, expect, it } from "vitest"
import { bulkChanges, bulkProblems, bulkRows, byVariant, seenAnew } from "~/utils/bulk-edit"

const currencies = [{ code: "eur", decimals: 2 }, { code: "usd", decimals: 2 }]
const variant = (id: string, stock: number | null) => ({ id, title: "", sku: null, options: { Size: id }, prices: { eur: 10, usd: 12 }, stock })
const products = [
  { title: "Bowl", made_to_order: false, variants: [variant("s", 3), variant("l", 0)] },
  { title: "Ring", made_to_order: true, variants: [variant("r", null)] },
] as OwnProduct[]

describe("the table of prices and stock", () => {
  it("has a row for each variant", () => {
    expect(bulkRows(products).map(({ product_title, choice, stock, is_made_to_order }) => [product_title, choice, stock, is_made_to_order]))
      .toEqual([["Bowl", "s", "3", false], ["Bowl", "l", "0", false], ["Ring", "r", "", true]])
  })

  it("sends only what was changed, with the prices that stay", () => {
    const rows = bulkRows(products)
    expect(bulkChanges(rows)).toEqual([])
    rows[0]!.prices.eur = "11,50"
    rows[1]!.stock = "7"
    expect(bulkChanges(rows)).toEqual([
      { variant_id: "s", prices: { eur: 11.5, usd: 12 } },
      { variant_id: "l", stock: 7, stock_seen: 0 },
    ])
  })

  it("leaves alone what was emptied, and the stock of what is made to order", () => {
    const rows = bulkRows(products)
    rows[0]!.prices.eur = " "
    rows[1]!.stock = ""
    rows[2]!.stock = "5"
    expect(bulkChanges(rows)).toEqual([])
  })

  it("says what is wrong at its variant", () => {
    const rows = bulkRows(products)
    rows[1]!.stock = "-1"
    rows[2]!.prices.usd = "1.234"
    expect(bulkProblems(bulkChanges(rows), currencies)).toEqual({ "l.stock": "too_small", "r.prices.usd": "price_too_precise" })
    expect(bulkProblems([], currencies)).toEqual({})
  })

  it("shows what the shop has after a sale, and keeps what was typed", () => {
    const rows = bulkRows(products)
    rows[0]!.stock = "9"
    rows[0]!.prices.eur = "11,50"
    const now = [{ ...products[0]!, variants: [{ ...variant("s", 2), prices: { eur: 10, usd: 15 } }, variant("l", 4)] }]
    const fresh = seenAnew(rows, now)
    expect(fresh.map(({ stock }) => stock)).toEqual(["9", "4", ""])
    expect(fresh[0]!.prices).toEqual({ eur: "11,50", usd: "15" })
    expect(bulkChanges(fresh)).toEqual([{ variant_id: "s", prices: { eur: 11.5, usd: 15 }, stock: 9, stock_seen: 2 }])
  })

  it("finds the variant of what the backend refused", () => {
    expect(byVariant({ "products.1.stock": "refused" }, [{ variant_id: "s" }, { variant_id: "l" }])).toEqual({ "l.stock": "refused" })
  })
})

import type { VariantRow } from "~/types/listing-form"
import { describe, expect, it } from "vitest"
import { choiceName, choicesOf, countChoices, emptyVariant, matchVariants } from "~/utils/variant-matrix"

const size = { title: "Size", values: ["S", "L"] }
const glaze = { title: "Glaze", values: ["Iron", "Celadon"] }
const row = (options: Record<string, string>, more: Partial<VariantRow> = {}): VariantRow => ({ ...emptyVariant(), options, ...more })
const names = (rows: VariantRow[]) => rows.map(choiceName)

describe("the combinations of options", () => {
  it("are one without options, else every value with every other", () => {
    expect(choicesOf([])).toEqual([{}])
    expect(choicesOf([size, glaze]).map(options => choiceName({ options })))
      .toEqual(["S / Iron", "S / Celadon", "L / Iron", "L / Celadon"])
  })

  it("leave out options that are not finished yet", () => {
    expect(choicesOf([size, { title: "", values: ["x"] }, { title: "Colour", values: [] }])).toEqual([{ Size: "S" }, { Size: "L" }])
    expect(countChoices([size, glaze, { title: " ", values: ["x", "y"] }])).toBe(4)
  })
})

describe("the rows, when options change", () => {
  it("keep price, stock and id of the only variant when it gets its first option", () => {
    const rows = matchVariants([size], [row({}, { id: "var_1", prices: { eur: "12" }, stock: "3" })])
    expect(rows).toEqual([
      row({ Size: "S" }, { id: "var_1", prices: { eur: "12" }, stock: "3" }),
      row({ Size: "L" }, { prices: { eur: "12" } }),
    ])
  })

  it("keep what was typed for each choice that is still there, in the new order", () => {
    const before = matchVariants([size], []).map((each, index) => ({ ...each, stock: String(index + 1) }))
    const after = matchVariants([{ title: "Size", values: ["L", "M", "S"] }], before)
    expect(after.map(({ options, stock }) => [options.Size, stock])).toEqual([["L", "2"], ["M", ""], ["S", "1"]])
  })

  it("give a new choice the prices of the row that is most like it", () => {
    const before = [row({ Size: "S", Glaze: "Iron" }, { prices: { eur: "10" } }), row({ Size: "L", Glaze: "Iron" }, { prices: { eur: "20" } })]
    const after = matchVariants([size, glaze], before)
    expect(after.map(({ options, prices }) => [choiceName({ options }), prices.eur]))
      .toEqual([["S / Iron", "10"], ["S / Celadon", "10"], ["L / Iron", "20"], ["L / Celadon", "20"]])
  })

  it("keep their values while an option's name is typed", () => {
    const before = [row({ Size: "S" }, { id: "var_s", stock: "1" }), row({ Size: "L" }, { id: "var_l", stock: "2" })]
    const after = matchVariants([{ title: "Sizes", values: ["S", "L"] }], before)
    expect(after.map(({ id, stock }) => [id, stock])).toEqual([["var_s", "1"], ["var_l", "2"]])
  })

  it("are one again when the last option goes", () => {
    const after = matchVariants([], [row({ Size: "S" }, { id: "var_s", prices: { eur: "9" } }), row({ Size: "L" })])
    expect(after).toEqual([row({}, { id: "var_s", prices: { eur: "9" } })])
  })

  it("never hold one id twice", () => {
    const before = [row({ Size: "S" }, { id: "var_s" }), row({ Size: "L" }, { id: "var_l" })]
    const ids = matchVariants([size, glaze], before).map(({ id }) => id).filter(Boolean)
    expect(new Set(ids).size).toBe(ids.length)
    expect(names(matchVariants([size, glaze], before))).toHaveLength(4)
  })
})

import type { CartLine } from "~/types/cart"
import { describe, expect, it } from "vitest"
import { stockOf } from "~/composables/use-stock"
import { groupByArtisan } from "~/utils/cart-groups"
import { innerPath } from "~/utils/inner-path"
import { shownOptions } from "~/utils/shown-options"

const line = (id: string, artisan?: string) => ({
  id,
  artisan_product: artisan ? { artisan: { id: artisan, name: artisan, handle: artisan } } : null,
}) as unknown as CartLine

describe("a cart's lines", () => {
  it("stand together by artisan, the house's own last", () => {
    const groups = groupByArtisan([line("1"), line("2", "mara"), line("3", "jon"), line("4", "mara")])
    expect(groups.map(group => [group.artisan?.id ?? null, group.lines.map(({ id }) => id)]))
      .toEqual([["mara", ["2", "4"]], ["jon", ["3"]], [null, ["1"]]])
  })

  it("show the options that were chosen, and nothing where there was no choice", () => {
    expect(shownOptions("Moss / Small")).toBe("Moss · Small")
    expect(shownOptions("Default variant")).toBe("")
    expect(shownOptions("Harbour Bowl", "Harbour Bowl")).toBe("")
    expect(shownOptions(null)).toBe("")
  })

  it("know how many can be bought where that is counted", () => {
    expect(stockOf([{
      variants: [
        { id: "counted", manage_inventory: true, allow_backorder: false, inventory_quantity: 3 },
        { id: "gone", manage_inventory: true, allow_backorder: false, inventory_quantity: -1 },
        { id: "to-order", manage_inventory: true, allow_backorder: true, inventory_quantity: 0 },
        { id: "endless", manage_inventory: false, allow_backorder: false },
      ],
    }] as unknown as Parameters<typeof stockOf>[0])).toEqual({ counted: 3, gone: 0 })
  })
})

describe("where a sign-in leads", () => {
  it("is a path of this shop, never elsewhere", () => {
    expect(innerPath("/checkout?step=2")).toBe("/checkout?step=2")
    for (const elsewhere of ["//evil.test", "/\\evil.test", "https://evil.test", "javascript:alert(1)", "", undefined, ["/a"]])
      expect(innerPath(elsewhere)).toBeUndefined()
  })
})

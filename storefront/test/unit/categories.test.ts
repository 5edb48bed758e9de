import { describe, expect, it } from "vitest"
import { toCategoryTree } from "~~/server/utils/shop"
import { categoryPath, categoryTrail, trailOfId } from "~/utils/categories"

const flat = [
  { id: "b", name: "Bowls", handle: "bowls", description: "", parent_category_id: "p", rank: 1 },
  { id: "v", name: "Vases", handle: "vases", description: "", parent_category_id: "p", rank: 0 },
  { id: "p", name: "Pottery", handle: "pottery", description: "", parent_category_id: null, rank: 0 },
  { id: "x", name: "Orphan", handle: "orphan", description: "", parent_category_id: "hidden", rank: 0 },
]
const tree = toCategoryTree(flat)

describe("the tree of categories", () => {
  it("keeps each level in its order, and leaves out what hangs on a hidden parent", () => {
    expect(tree.map(({ handle }) => handle)).toEqual(["pottery"])
    expect(tree[0]!.children.map(({ handle }) => handle)).toEqual(["vases", "bowls"])
  })

  it("is walked by the handles of an address", () => {
    expect(categoryTrail(tree, ["pottery", "vases"]).map(({ id }) => id)).toEqual(["p", "v"])
    expect(categoryTrail(tree, ["vases"])).toEqual([])
    expect(categoryTrail(tree, ["pottery", "quilts"])).toEqual([])
  })

  it("knows the way to a product's category", () => {
    expect(trailOfId(tree, "b").map(({ handle }) => handle)).toEqual(["pottery", "bowls"])
    expect(trailOfId(tree, "gone")).toEqual([])
  })

  it("gives a category the address that leads back to it", () => {
    const [pottery, vases] = categoryTrail(tree, ["pottery", "vases"])
    expect(categoryPath(vases!, [pottery!])).toBe("/c/pottery/vases")
  })
})

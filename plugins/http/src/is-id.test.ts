import { isId } from "./is-id"

describe("what can be an id", () => {
  it("is letters, digits, underlines and hyphens, a hundred at most", () => {
    expect(["prod_01K", "a-b", "x".repeat(100)].map(isId)).toEqual([true, true, true])
  })

  it("is nothing, or anything else, never", () => {
    expect([undefined, "", "x".repeat(101), "a b", "a\0", "a\n", "../a", "ä"].map(isId)).toEqual(Array.from({ length: 8 }).fill(false))
  })
})

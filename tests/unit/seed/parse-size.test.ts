import { parseSize } from "../../../src/scripts/seed/bulk/parse-size"

describe("the size of a shop", () => {
  it("is the demo's when nothing is said", () => {
    expect(parseSize([])).toBeUndefined()
  })

  it("is read from the command line", () => {
    expect(parseSize(["--artisans", "10000", "--products", "100000"])).toEqual({ artisans: 10_000, products: 100_000 })
    expect(parseSize(["--products=500"])).toEqual({ artisans: 0, products: 500 })
  })

  it.each([[["--artisans", "many"]], [["--products", "-4"]], [["--shops", "4"]], [["--products", "1e9"]]])("refuses %j", (args) => {
    expect(() => parseSize(args)).toThrow()
  })
})

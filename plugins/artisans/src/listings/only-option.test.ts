import { ownOptions } from "./only-option"
import { fromSku, toSku } from "./sku"

describe("the options of a product", () => {
  it("are those that the artisan made, not the one that stands in for none", () => {
    expect(ownOptions([{ title: "Type", values: ["One kind"] }])).toEqual([])
    expect(ownOptions([{ title: "Default option", values: ["Default option value"] }])).toEqual([])
    const size = [{ title: "Size", values: ["One"] }]
    expect(ownOptions(size)).toEqual(size)
  })
})

describe("an article number", () => {
  it("is the artisan's own, and comes back as it was written", () => {
    expect(toSku("mira", "BOWL/1")).toBe("mira/BOWL/1")
    expect(fromSku("mira", "mira/BOWL/1")).toBe("BOWL/1")
    expect(toSku("mira", null)).toBeNull()
    expect(fromSku("mira", null)).toBeNull()
  })

  it("that somebody else gave is shown as it is", () => {
    expect(fromSku("mira", "fog-bowl")).toBe("fog-bowl")
  })
})

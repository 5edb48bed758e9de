import { readOptions } from "./options"

describe("the plugin's options", () => {
  it("can all be left out", () => {
    expect(readOptions(undefined)).toEqual({ marketplaceName: "CraftMart", locale: "en", maxAttempts: 8, leaseSeconds: 60, batchSize: 10 })
  })

  it.each([
    ["storefrontUrl", "javascript:alert(1)"],
    ["locale", "not a locale"],
    ["maxAttempts", 0],
    ["leaseSeconds", -1],
  ])("are refused by name: %s cannot be %p", (name, value) => {
    expect(() => readOptions({ [name]: value })).toThrow(`The option "${name}" of @craftmart/sale-notices cannot be used`)
  })
})

import { refundKey } from "./wanted-refund"

describe("a refund's key", () => {
  it("makes the same refund of the same part once, and of another part another", () => {
    expect(refundKey("aord_1", "click-1234")).toBe("refund:aord_1:click-1234")
    expect(refundKey("aord_2", "click-1234")).toBe("refund:aord_2:click-1234")
  })

  it("is a new one each time when none is given", () => {
    const keys = [refundKey("aord_1", undefined), refundKey("aord_1", undefined)]
    expect(new Set(keys).size).toBe(2)
    for (const key of keys)
      expect(key).toMatch(/^refund:aord_1:once_\w+$/)
  })
})

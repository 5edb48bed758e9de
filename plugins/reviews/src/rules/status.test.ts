import { statusAfterEdit, statusOfNew } from "./status"

describe("a review's status", () => {
  it("is published at once, or waits where reviews are held", () => {
    expect(statusOfNew("publish", false)).toBe("published")
    expect(statusOfNew("hold", false)).toBe("waiting")
  })

  it("waits when the customer's last review of the product was hidden", () => {
    expect(statusOfNew("publish", true)).toBe("waiting")
  })

  it.each([
    ["publish", "published", "published"],
    ["publish", "waiting", "waiting"],
    ["publish", "hidden", "waiting"],
    ["hold", "published", "waiting"],
    ["hold", "hidden", "waiting"],
  ] as const)("under %s turns from %s to %s by an edit", (moderation, before, after) => {
    expect(statusAfterEdit(moderation, before)).toBe(after)
  })
})

import { toStorableJson } from "./clean-json"
import { whyNotDeliverable } from "./recipient"

describe("an address that mail is sent to", () => {
  it.each(["ada@example.com", "o'neill+pots@sub.example.co.uk"])("can be %s", (address) => {
    expect(whyNotDeliverable(address)).toBeNull()
  })

  it.each([
    "ada", "ada@localhost", "Ada <ada@example.com>", "a@example.com,b@example.com", "a@example.com\r\nBcc: b@example.com",
    " a@example.com", "a b@example.com", `${"a".repeat(65)}@example.com`, `a@${"b.".repeat(130)}com`,
  ])("cannot be %j", (address) => {
    expect(whyNotDeliverable(address)).toMatch(/is not an e-mail address/)
  })

  it.each([null, undefined, ""])("cannot be missing (%p)", (address) => {
    expect(whyNotDeliverable(address)).toBe("There is no e-mail address to send this to.")
  })
})

describe("what is kept as JSON", () => {
  it("holds nothing that Postgres refuses: no NUL, no half of a surrogate pair", () => {
    expect(toStorableJson({ a: ["x\0y", "🏺".slice(0, 1), "🏺"] })).toBe("{\"a\":[\"x\uFFFDy\",\"\uFFFD\",\"🏺\"]}")
  })
})

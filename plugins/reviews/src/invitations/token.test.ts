import { makeReviewToken, readReviewToken } from "./token"

const secret = "sixteen characters"
const token = makeReviewToken("order_1", { secret, days: 2, now: 0 })

describe("the link of the mail that asks for reviews", () => {
  it("names its order for as long as it was made for", () => {
    expect(readReviewToken(token, { secret, now: 2 * 86_400_000 })).toBe("order_1")
    expect(readReviewToken(token, { secret, now: 2 * 86_400_000 + 1 })).toBeUndefined()
  })

  it.each([
    ["another order", token.replace("order_1", "order_2")],
    ["a later day", token.replace(/\.\d+\./, ".99999999999.")],
    ["half a signature", token.slice(0, -10)],
    ["nothing", ""],
    ["noise", "\0\uD83D..."],
  ])("is worth nothing for %s", (_, forged) => {
    expect(readReviewToken(forged, { secret, now: 0 })).toBeUndefined()
  })

  it("is worth nothing in another shop", () => {
    expect(readReviewToken(token, { secret: "another secret, as long", now: 0 })).toBeUndefined()
  })
})

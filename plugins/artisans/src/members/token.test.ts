import { hashOfToken, invitationToken, isToken } from "./token"

describe("an invitation's token", () => {
  const token = invitationToken("secret", "artinv_1")

  it("is the same each time, and another for every invitation and every server", () => {
    expect(invitationToken("secret", "artinv_1")).toBe(token)
    expect(invitationToken("secret", "artinv_2")).not.toBe(token)
    expect(invitationToken("other", "artinv_1")).not.toBe(token)
  })

  it("cannot be told from its hash", () => {
    expect(isToken(token)).toBe(true)
    expect(isToken(hashOfToken(token))).toBe(false)
  })

  it.each([undefined, "", "abc", `${token}x`, "ä".repeat(43)])("is never %p", (text) => {
    expect(isToken(text)).toBe(false)
  })
})

import { seal, unseal } from "./seal"

describe("a sealed text", () => {
  it("is read again by the server that sealed it, and looks different each time", () => {
    const sealed = [1, 2].map(() => seal("secret", "/reset?token=äöü"))
    expect(sealed.map(text => unseal("secret", text))).toEqual(["/reset?token=äöü", "/reset?token=äöü"])
    expect(new Set(sealed).size).toBe(2)
  })

  it("says nothing to anybody else", () => {
    const sealed = seal("secret", "/reset?token=abc")
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("abc")
    expect(() => unseal("other", sealed)).toThrow()
    expect(() => unseal("secret", `${sealed.slice(0, -4)}AAAA`)).toThrow()
    expect(() => unseal("secret", "")).toThrow()
  })
})

import { describe, expect, it } from "vitest"
import { readClaims } from "~/utils/token-claims"

const NOW = Date.UTC(2026, 10, 25)
const tokenOf = (claims: object) => `head.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.signature`

describe("what a token says of itself", () => {
  it("tells an artisan from somebody who has not applied yet", () => {
    expect(readClaims(tokenOf({ actor_id: "mem_1", exp: NOW / 1000 + 60 }), NOW)).toEqual({ hasActor: true, hasEnded: false })
    expect(readClaims(tokenOf({ actor_id: "", exp: NOW / 1000 + 60 }), NOW)).toEqual({ hasActor: false, hasEnded: false })
  })

  it("knows when it has ended", () => {
    expect(readClaims(tokenOf({ actor_id: "mem_1", exp: NOW / 1000 }), NOW)?.hasEnded).toBe(true)
    expect(readClaims(tokenOf({ actor_id: "mem_1" }), NOW)?.hasEnded).toBe(false)
  })

  it("reads names with letters beyond ASCII and base64's URL letters", () => {
    expect(readClaims(tokenOf({ actor_id: "mem_1", name: "Žofie ÿÿÿ???>>>" }), NOW)?.hasActor).toBe(true)
  })

  it.each([null, "", "nonsense", "a.b.c", "a.bnVsbA.c"])("is nothing for %s", (token) => {
    expect(readClaims(token, NOW)).toBeUndefined()
  })
})

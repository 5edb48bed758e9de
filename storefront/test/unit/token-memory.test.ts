import type { TokenMemory } from "~/utils/token-memory"
import { describe, expect, it } from "vitest"
import { createVisitedMemory } from "~/utils/token-memory"

function memory(kept: string | null = null): TokenMemory {
  return { read: () => kept, write: token => kept = token }
}

describe("a token's memory with a visitor", () => {
  it("is the visitor's as long as the visit lasts, and the own one again after it", () => {
    const token = createVisitedMemory(memory("own"), memory())
    token.visit("support")
    expect(token.read()).toBe("support")
    token.write(null)
    expect(token.read()).toBe("own")
    token.write(null)
    expect(token.read()).toBeNull()
  })

  it("ends the visit when somebody signs in", () => {
    const [own, visitor] = [memory(), memory("support")]
    createVisitedMemory(own, visitor).write("fresh")
    expect([own.read(), visitor.read()]).toEqual(["fresh", null])
  })
})

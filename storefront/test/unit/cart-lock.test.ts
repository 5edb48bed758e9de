import { beforeEach, describe, expect, it, vi } from "vitest"
import { unlessCartLocked, withCartLocked } from "~/utils/cart-lock"

/** The browser's locks, as far as two tabs need them. */
function createLocks() {
  let held: LockMode[] = []
  return {
    async request<T>(_: string, { mode }: { mode: LockMode }, use: (lock: object | null) => T | Promise<T>): Promise<T> {
      if (held.includes("exclusive") || (mode === "exclusive" && held.length))
        return await use(null)
      held.push(mode)
      return await Promise.resolve(use({})).finally(() => {
        held = held.slice(1)
      })
    },
  }
}

describe("a cart that is being paid for", () => {
  let finish: () => void
  const paying = () => withCartLocked(() => new Promise<void>((resolve) => {
    finish = resolve
  }))
  beforeEach(() => vi.stubGlobal("navigator", { locks: createLocks() }))

  it("can neither be changed nor paid in another tab", async () => {
    const payment = paying()
    await expect(unlessCartLocked(() => Promise.resolve())).rejects.toMatchObject({ code: "cart_locked" })
    await expect(withCartLocked(() => Promise.resolve())).rejects.toMatchObject({ code: "cart_locked" })
    finish()
    await payment
    await expect(unlessCartLocked(() => Promise.resolve("changed"))).resolves.toBe("changed")
  })

  it("is left to the server where the browser has no locks", async () => {
    vi.stubGlobal("navigator", {})
    const payment = paying()
    await expect(unlessCartLocked(() => Promise.resolve("changed"))).resolves.toBe("changed")
    finish()
    await payment
  })
})

import { beforeEach, describe, expect, it, vi } from "vitest"
import { unlessCartLocked, withCartLocked } from "~/utils/cart-lock"
import { createLocks } from "../fixtures/locks"

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

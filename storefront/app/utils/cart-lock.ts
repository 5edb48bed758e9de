import { ApiError } from "./api-error"

const LOCK = "craftmart_cart"

/**
 * Runs with the cart to itself among the tabs of this browser: from the moment
 * that a payment is confirmed nothing may change what is paid for. The browser
 * frees the lock with the tab. Without Web Locks (http on another host than
 * localhost) the server alone stands guard: it refuses another total.
 *
 * @throws ApiError `cart_locked` when another tab is paying or changing the cart
 */
export function withCartLocked<T>(action: () => Promise<T>): Promise<T> {
  return holding("exclusive", action)
}

/**
 * Runs a change of the cart unless it is being paid for.
 * @throws ApiError `cart_locked`
 */
export function unlessCartLocked<T>(change: () => Promise<T>): Promise<T> {
  return holding("shared", change)
}

async function holding<T>(mode: LockMode, action: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks
  if (!locks)
    return action()
  return await locks.request(LOCK, { mode, ifAvailable: true }, (lock) => {
    if (!lock)
      throw new ApiError(409, { code: "cart_locked" })
    return action()
  }) as T
}

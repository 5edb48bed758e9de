import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** What is remembered at most, so that a flood of addresses does not fill the memory. */
const MOST_KEYS = 10_000

/**
 * Lets a key through so many times a minute, then answers 429. Counted by this process: with several, each lets
 * as many through.
 */
export function limitRate(perMinute: number, keysOf: (req: MedusaRequest) => string[]) {
  let minute = 0
  const counts = new Map<string, number>()
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    const now = Math.floor(Date.now() / 60_000)
    if (now !== minute || counts.size > MOST_KEYS)
      counts.clear()
    minute = now
    const calls = keysOf(req).map((key) => {
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return count
    })
    if (calls.every(count => count <= perMinute))
      return next()
    res.status(429).set("retry-after", "60").json({
      type: MedusaError.Types.NOT_ALLOWED,
      code: "too_many_requests",
      message: "Too many attempts. Please wait a minute.",
    })
  }
}

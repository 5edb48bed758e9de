import { refuse } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"

/** Seconds after which whoever gave no sign of life has lost the turn: a payment provider may take four minutes. */
const LEASE = 300

/** Tries to get the turn, and the pause before each in milliseconds: half a minute in all. */
const PAUSES = [0, 100, 200, 400, 800, 1_500, ...Array.from<number>({ length: 12 }).fill(2_500)]

function wait(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

/** A row is the lock: it keeps no connection while the work asks for more of them. */
async function withLock<Result>(container: MedusaContainer, key: string, work: () => Promise<Result>): Promise<Result> {
  const locking = container.resolve(Modules.LOCKING)
  const ownerId = generateEntityId(undefined, "turn")
  for (const pause of PAUSES) {
    await wait(pause)
    if (!await locking.acquire(key, { ownerId, expire: LEASE }).then(() => true, () => false))
      continue
    try {
      return await work()
    } finally {
      await locking.release(key, { ownerId })
    }
  }
  throw refuse({ status: 409, code: "order_busy", message: "Somebody else is at this order. Please try again in a moment." })
}

/**
 * Does the work while nobody else sends, calls off or pays back anything of the same order, in whatever process.
 * @throws a 409 refusal `order_busy` when the turn does not come.
 */
export function inTurn<Result>(container: MedusaContainer, order_id: string, work: () => Promise<Result>): Promise<Result> {
  return withLock(container, `artisan-orders:${order_id}`, work)
}

/**
 * Does the work while nobody else pays back anything of the same payment. Core reads first and writes later, and mixes
 * up two refunds of one payment. `payment-stripe` takes the same lock when it writes down a refund that Stripe made.
 * @throws a 409 refusal `order_busy` when the turn does not come.
 */
export function aloneAtPayment<Result>(container: MedusaContainer, payment_id: string, work: () => Promise<Result>): Promise<Result> {
  return withLock(container, `refund:${payment_id}`, work)
}

/**
 * Does the work while nobody else captures the payment, or enters its capture. `payment-stripe` takes the same lock when
 * Stripe tells of a capture.
 * @throws a 409 refusal `order_busy` when the turn does not come.
 */
export function aloneAtCapture<Result>(container: MedusaContainer, payment_id: string, work: () => Promise<Result>): Promise<Result> {
  return withLock(container, `capture:${payment_id}`, work)
}

import { setTimeout } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"

/** Seconds for which the lock is held at most, and seconds that one waits for it: as in core's completion. */
const LEASE = 120
const PATIENCE = 30

/** Works while no completion of the cart is under way. @throws when one takes longer than we wait. */
export async function withCartLock<Result>(cart_id: string, container: MedusaContainer, work: () => Promise<Result>): Promise<Result> {
  const locking = container.resolve(Modules.LOCKING)
  const ownerId = generateEntityId(undefined, "stripe")
  const end = Date.now() + PATIENCE * 1000
  while (!await locking.acquire(cart_id, { ownerId, expire: LEASE }).then(() => true, () => false)) {
    if (Date.now() > end)
      throw new Error(`The cart ${cart_id} is being completed`)
    await setTimeout(200)
  }
  try {
    return await work()
  } finally {
    await locking.release(cart_id, { ownerId })
  }
}

import { setTimeout } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"

/** Seconds for which a lock is held at most: longer than all calls to Stripe that a refund or a completion may take. */
const LEASE = 300

/** Seconds that one waits for it, as in core's completion of a cart. */
const PATIENCE = 30

/**
 * Takes a lock, across all processes. A cart's id is the lock of its completion.
 * @returns what gives it back.
 * @throws when somebody else keeps it for longer than we wait.
 */
export async function takeLock(key: string, container: MedusaContainer): Promise<() => Promise<unknown>> {
  const locking = container.resolve(Modules.LOCKING)
  const ownerId = generateEntityId(undefined, "stripe")
  const end = Date.now() + PATIENCE * 1000
  while (!await locking.acquire(key, { ownerId, expire: LEASE }).then(() => true, () => false)) {
    if (Date.now() > end)
      throw new Error(`Somebody else is at ${key}`)
    await setTimeout(200)
  }
  return () => locking.release(key, { ownerId })
}

/** Works while nobody else has the lock. @throws when somebody keeps it for longer than we wait. */
export async function withLock<Result>(key: string, container: MedusaContainer, work: () => Promise<Result>): Promise<Result> {
  const release = await takeLock(key, container)
  try {
    return await work()
  } finally {
    await release()
  }
}

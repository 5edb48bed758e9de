import lockingPostgres from "@medusajs/medusa/locking-postgres"

import { acquireLocks } from "./acquire-locks"
import type { Statements } from "./acquire-locks"

interface LockProvider {
  getManager: () => Statements
  execute: (keys: string | string[], ...rest: unknown[]) => Promise<unknown>
  acquire: (keys: string | string[], options?: { ownerId?: string | null, expire?: number }) => Promise<void>
}

/**
 * Mends Medusa's Postgres locks, for whoever takes them:
 * - Core reserves stock under a lock on each inventory item, in the order of the cart: two buyers of the same things in
 *   another order wait for each other, and PostgreSQL ends one of the two ("deadlock detected"), which the buyer reads
 *   as an unknown error. Ours are taken in one order.
 * - Of two who ask without an owner at the same moment core lets both in: one cart became two orders.
 */
export function mendPostgresLocks(): void {
  for (const service of lockingPostgres.services) {
    const provider = service.prototype as LockProvider
    const { execute } = provider
    provider.execute = function (this: LockProvider, keys, ...rest) {
      return execute.call(this, Array.isArray(keys) ? [...new Set(keys)].sort() : keys, ...rest)
    }
    provider.acquire = function (this: LockProvider, keys, options = {}) {
      return acquireLocks(this.getManager(), [keys].flat(), options)
    }
  }
}

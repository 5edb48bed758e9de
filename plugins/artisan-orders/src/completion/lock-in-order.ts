import lockingPostgres from "@medusajs/medusa/locking-postgres"

type Execute = (this: unknown, keys: string | string[], ...rest: unknown[]) => Promise<unknown>

/**
 * Lets Medusa's Postgres locks be taken in one order, whoever asks. Core reserves stock under a lock on each inventory
 * item, in the order of the cart: two buyers of the same things in another order wait for each other, and PostgreSQL
 * ends one of the two ("deadlock detected"), which the buyer reads as an unknown error.
 */
export function lockInOrder(): void {
  for (const service of lockingPostgres.services) {
    const provider = service.prototype as { execute: Execute }
    const { execute } = provider
    provider.execute = function (keys, ...rest) {
      return execute.call(this, Array.isArray(keys) ? [...new Set(keys)].sort() : keys, ...rest)
    }
  }
}

/** What runs a statement and gives its rows. */
export interface Statements { execute: (sql: string, bindings: unknown[]) => Promise<unknown> }

/** One statement, so that of any number who ask at the same moment one gets it. A lock whose time is over is free. */
const sql = `
  insert into locking (id, owner_id, expiration) values (?, ?, now() + ? * interval '1 second')
  on conflict (id) do update set
    owner_id = excluded.owner_id,
    expiration = case when locking.expiration > now() then coalesce(excluded.expiration, locking.expiration) else excluded.expiration end
  where locking.expiration <= now() or locking.owner_id = excluded.owner_id
  returning id`

/**
 * Takes rows of the locking module's table, one a key. Who holds a key under the same name has it still, for the new
 * time; without a name nobody is the same.
 * @throws at the first key that somebody else holds.
 */
export async function acquireLocks(
  statements: Statements,
  keys: string[],
  { ownerId = null, expire = null }: { ownerId?: string | null, expire?: number | null },
): Promise<void> {
  for (const key of keys) {
    const taken = await statements.execute(sql, [key, ownerId, expire])
    if (!Array.isArray(taken) || taken.length === 0)
      throw new Error(`Failed to acquire lock for key "${key}"`)
  }
}

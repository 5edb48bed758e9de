import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Takes away locks whose time is over. Medusa's Postgres locks do not look at the expiry of another owner's lock, so
 * a cart whose process was killed could never be completed again. Without that lock provider there is no table.
 */
export async function forgetExpiredLocks(knex: Knex): Promise<void> {
  const { rows: [found] } = await knex.raw<{ rows: { name: string | null }[] }>("select to_regclass('locking')::text as name")
  if (found?.name)
    await knex.raw("delete from locking where expiration < now()")
}

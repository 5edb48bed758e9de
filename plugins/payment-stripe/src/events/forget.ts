import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Stripe can send an event again for so long; one that came after all would only be worked off once more. */
const DAYS = 30

/** How many a night, so that the table is not locked for long where many have come together. */
const MOST = 10_000

const sql = `
  delete from stripe_event
  where id in (select id from stripe_event where status = 'done' and created_at < now() - interval '${DAYS} days' limit ${MOST})`

/** Forgets events that were worked off long ago; what waits or is parked stays. */
export async function forgetEvents(knex: Knex): Promise<void> {
  await knex.raw(sql)
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const sql = `
  select sum((every.raw_amount ->> 'value')::numeric)::text as all
  from capture asked
  join capture every on every.payment_id = asked.payment_id and every.deleted_at is null
  where asked.id = ? and asked.deleted_at is null
  group by asked.id`

/**
 * All that Medusa has recorded as captured of a payment, in major units, with the capture that it asks for now. It does
 * not tell the provider the sum; it writes the capture first and gives its id as the key.
 * @throws when there is no such capture: capturing the whole instead would take money that nobody recorded.
 */
export async function readCaptured(knex: Knex, capture_id: string | undefined): Promise<string> {
  const { rows: [row] } = await knex.raw<{ rows: { all: string }[] }>(sql, [capture_id ?? ""])
  if (!row)
    throw new Error(`The capture ${capture_id} is not recorded`)
  return row.all
}

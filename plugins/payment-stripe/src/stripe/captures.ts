import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Sums in major units, as Medusa wrote them down before it asked for the capture. */
export interface RecordedCaptures {
  /** What is to be captured now. */
  asked: string
  /** That, and all that was captured of the payment before. */
  all: string
}

const sql = `
  select asked.raw_amount ->> 'value' as asked,
    (select sum((done.raw_amount ->> 'value')::numeric)::text from capture done where done.payment_id = asked.payment_id and done.deleted_at is null) as all
  from capture asked
  where asked.id = ? and asked.deleted_at is null`

/**
 * How much a capture is of. Medusa does not tell the provider; it writes the capture first and gives its id as the key.
 * @throws when there is no such capture: capturing the whole instead would take money that nobody recorded.
 */
export async function readCaptures(knex: Knex, capture_id: string | undefined): Promise<RecordedCaptures> {
  const { rows: [row] } = await knex.raw<{ rows: RecordedCaptures[] }>(sql, [capture_id ?? ""])
  if (!row)
    throw new Error(`The capture ${capture_id} is not recorded`)
  return row
}

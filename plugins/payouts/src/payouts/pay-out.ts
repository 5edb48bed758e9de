import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { fromMinor, toMinor } from "@craftmart/money"
import { generateEntityId } from "@medusajs/framework/utils"

import { amountColumns } from "../ledger/adjust"

export interface NewPayout {
  readonly artisan_id: string
  readonly currency_code: string
  readonly reference: string | null
  readonly created_by: string | null
}

export interface PaidOut {
  readonly id: string
  /** Major units. */
  readonly amount: string
}

/** Entries that no payout has settled; the payouts' own entries settle nothing. */
const unpaid = `
  select entry.id, entry.amount::text
  from ledger_entry entry
  where entry.artisan_id = :artisan_id and entry.currency_code = :currency_code and entry.kind <> 'payout' and entry.deleted_at is null
    and not exists (select 1 from payout_entry paid where paid.ledger_entry_id = entry.id)
  order by entry.id`

/** However many entries there are, they are one value: PostgreSQL takes 65,535 in a statement. */
const settle = `
  insert into payout_entry (id, payout_id, ledger_entry_id)
  select 'poent_' || replace(gen_random_uuid()::text, '-', ''), ?, unnest(?::text[])`

/**
 * Writes down that everything owed was paid: the payout, which entries it settles, and the entry that takes it off.
 * Two payouts of one artisan wait for each other; the unique key on the entry stands behind that.
 */
export async function payOut(trx: Knex, { artisan_id, currency_code, reference, created_by }: NewPayout): Promise<PaidOut | undefined> {
  await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`payout:${artisan_id}`])
  const { rows } = await trx.raw<{ rows: { id: string, amount: string }[] }>(unpaid, { artisan_id, currency_code })
  const owed = rows.reduce((sum, entry) => sum + toMinor(entry.amount, currency_code), 0n)
  if (owed <= 0n)
    return undefined
  const id = generateEntityId(undefined, "pout")
  const amount = fromMinor(owed, currency_code)
  await trx("payout").insert({ id, artisan_id, currency_code, reference, created_by, ...amountColumns(amount) })
  await trx.raw(settle, [id, rows.map(entry => entry.id)])
  await trx("ledger_entry").insert({
    id: generateEntityId(undefined, "lent"),
    key: `payout:${id}`,
    kind: "payout",
    artisan_id,
    currency_code,
    reason: reference,
    ...amountColumns(fromMinor(-owed, currency_code)),
  })
  return { id, amount }
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A row of the outbox in the hands of one worker. */
export interface ClaimedNotice {
  id: string
  kind: string
  recipient: string
  order_id: string | null
  artisan_id: string | null
  payload: unknown
  /** Tries so far, this one included. */
  attempts: number
  /** Names this claim; nobody else may settle the row. */
  lease_id: string
}

const sql = `
  with due as materialized (
    select id from sale_notice
    where status = 'waiting' and deleted_at is null and next_attempt_at <= now()
    order by next_attempt_at
    limit :limit
    for update skip locked
  )
  update sale_notice
  set lease_id = :lease || ':' || sale_notice.id,
      next_attempt_at = now() + :seconds * interval '1 second',
      attempts = attempts + 1,
      updated_at = now()
  from due
  where sale_notice.id = due.id
  returning sale_notice.id, kind, recipient, order_id, artisan_id, payload, attempts, lease_id`

/**
 * Takes up to `limit` due notices for `seconds`. Rows that another worker is taking are passed over, so no two
 * workers hold one. A worker that crashes gives its rows back when the time is over.
 * @param lease a value never used before.
 */
export async function claimNotices(knex: Knex, claim: { limit: number, seconds: number, lease: string }): Promise<ClaimedNotice[]> {
  const result = await knex.raw<{ rows: ClaimedNotice[] }>(sql, claim)
  return result.rows
}

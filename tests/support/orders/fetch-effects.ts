import { waitUntil } from "../marketplace/wait-until"

export interface Connection { raw: (sql: string, bindings?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }> }

/** What a sale has set off, by key: the outbox and the notification centres. */
export async function effectsOf(connection: Connection, order_id: string) {
  const notices = await connection.raw("select key, kind, recipient, status, last_error from sale_notice where order_id = ? order by kind, recipient", [order_id])
  const notifications = await connection.raw(
    "select n.artisan_id from artisan_notification n join artisan_order part on n.key = 'sale:' || part.id where part.order_id = ?",
    [order_id],
  )
  return {
    notices: notices.rows as { key: string, kind: string, recipient: string, status: string, last_error: string | null }[],
    notifications: notifications.rows as { artisan_id: string }[],
  }
}

/** How many rows a table has of those that are not deleted, all of them or those that meet a condition in SQL. */
export async function countOf(connection: Connection, table: string, where = "true"): Promise<number> {
  const { rows: [row] } = await connection.raw(`select count(*)::int as count from ${table} where deleted_at is null and ${where}`)
  return Number(row?.count)
}

/** Waits until every payment is captured: the shop does so after the answer, and a test must not end in the middle. */
export async function allCaptured(connection: Connection): Promise<void> {
  const areCaptured = async () => await countOf(connection, "payment", "captured_at is null and canceled_at is null") === 0
    && await countOf(connection, "payment_collection", "status = 'authorized'") === 0
  await waitUntil(areCaptured, 60_000)
}

/** The columns of an entry that its artisan sees. */
export const notificationColumns = ["id", "kind", "payload", "read_at", "created_at"] as const

/** An entry of a notification centre, as it is answered. */
export interface NotificationRow {
  id: string
  kind: string
  payload: Record<string, unknown>
  read_at: Date | string | null
  created_at: Date | string
}

/** Something an artisan was told; `payload` depends on the kind, and a kind may be newer than this page. */
export interface ArtisanNotification {
  id: string
  kind: string
  payload: Record<string, unknown>
  read_at: string | null
  created_at: string
}

export interface NotificationList {
  notifications: ArtisanNotification[]
  count: number
  limit: number
  offset: number
  unread_count: number
}

/** What the stream says with each `notification` event. */
export interface NotificationNews {
  unread_count: number
  notification: ArtisanNotification
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { countUnread } from "./count-unread"
import type { NotificationRow } from "./rows"
import { notificationColumns } from "./rows"

export interface NotificationPage { unread?: boolean, limit: number, offset: number }

/** A page of one artisan's entries, the newest first, and how many there are: three statements. */
export async function listNotifications(knex: Knex, artisan_id: string, { unread, limit, offset }: NotificationPage) {
  const wanted = () => {
    const query = knex("artisan_notification").where({ artisan_id }).whereNull("deleted_at")
    return unread === undefined ? query : unread ? query.whereNull("read_at") : query.whereNotNull("read_at")
  }
  const [notifications, counted, unreadCounts] = await Promise.all([
    wanted().select<NotificationRow[]>(...notificationColumns).orderBy([{ column: "created_at", order: "desc" }, { column: "id", order: "desc" }]).limit(limit).offset(offset),
    wanted().count<{ count: string }[]>("* as count"),
    countUnread(knex, [artisan_id]),
  ])
  return { notifications, count: Number(counted[0]?.count), limit, offset, unread_count: unreadCounts.get(artisan_id) ?? 0 }
}

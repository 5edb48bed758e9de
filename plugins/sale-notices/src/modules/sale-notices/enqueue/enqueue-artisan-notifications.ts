import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import type { ArtisanNotificationInput } from "../../../types"
import { toStorableJson } from "./clean-json"

/**
 * Writes entries of notification centres, inside the caller's transaction, with one statement.
 * A key that is there already is passed over.
 * @returns the keys that are new.
 */
export async function enqueueArtisanNotifications(trx: Knex, notifications: ArtisanNotificationInput[]): Promise<string[]> {
  if (notifications.length === 0)
    return []
  const rows = await trx("artisan_notification")
    .insert(notifications.map(notification => ({
      id: generateEntityId(undefined, "anot"),
      key: notification.key,
      artisan_id: notification.artisan_id,
      kind: notification.kind,
      payload: toStorableJson(notification.payload),
    })))
    .onConflict(trx.raw("(key) where deleted_at is null"))
    .ignore()
    .returning<{ key: string }[]>("key")
  return rows.map(row => row.key)
}

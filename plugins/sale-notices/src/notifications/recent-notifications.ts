import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { FreshNotification } from "./notification-streams"
import { notificationColumns } from "./rows"

/** The artisans' entries whose transactions began in the last two minutes: by the index on artisan and time. */
export async function recentNotifications(knex: Knex, artisanIds: string[]): Promise<FreshNotification[]> {
  return knex("artisan_notification")
    .whereIn("artisan_id", artisanIds)
    .where("created_at", ">", knex.raw("now() - interval '2 minutes'"))
    .whereNull("deleted_at")
    .orderBy("id")
    .select<FreshNotification[]>("artisan_id", ...notificationColumns)
}

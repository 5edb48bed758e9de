import { preferencesOf } from "@craftmart/artisans/workflows"
import { enqueueArtisanNotifications, enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"
import type { ApprovalNotificationPayload, ArtisanNotificationInput, SaleNoticeInput } from "@craftmart/sale-notices/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const MOST = 200
const statuses = { approve: "active", refuse: "closed", suspend: "suspended", reinstate: "active", close: "closed" } as const

interface Change {
  id: string
  artisan_id: string
  transition: keyof typeof statuses
  reason: string | null
  name: string
  email: string
  notification_preferences: unknown
}

/** Decisions of the last days that their artisan has not been told of. */
async function findUntold(trx: Knex): Promise<Change[]> {
  return trx("artisan_status_change as change")
    .join("artisan", "artisan.id", "change.artisan_id")
    .where("change.created_at", ">", trx.raw("now() - interval '2 days'"))
    .whereNotExists(trx("artisan_notification").select("id").whereRaw("key = 'approval:' || change.id"))
    .orderBy("change.id")
    .limit(MOST)
    .select<Change[]>("change.id", "change.artisan_id", "change.transition", "change.reason", "artisan.name", "artisan.email", "artisan.notification_preferences")
}

function payloadOf({ transition, reason }: Change): ApprovalNotificationPayload {
  return { transition, status: statuses[transition], reason }
}

function notificationOf(change: Change): ArtisanNotificationInput {
  return { key: `approval:${change.id}`, artisan_id: change.artisan_id, kind: "approval", payload: payloadOf(change) }
}

function mailOf(change: Change): SaleNoticeInput {
  return {
    key: `artisan_status:${change.id}`,
    kind: "artisan_status",
    recipient: change.email,
    order_id: null,
    artisan_id: change.artisan_id,
    payload: { ...payloadOf(change), artisan_name: change.name },
  }
}

/** Tells artisans what an administrator has decided, once, in their notification centre and by mail. @returns how many. */
export async function tellStatusChanges(knex: Knex): Promise<number> {
  return knex.transaction(async (trx) => {
    const untold = await findUntold(trx)
    await enqueueArtisanNotifications(trx, untold.map(notificationOf))
    await enqueueSaleNotices(trx, untold.filter(change => preferencesOf(change.notification_preferences).approval).map(mailOf))
    return untold.length
  })
}

import type { INotificationModuleService } from "@medusajs/framework/types"

import { renderMail } from "../mail/render-mail"
import type { MailContext } from "../mail/views/letter"
import type { MailSettings } from "../types"
import type { ClaimedNotice } from "../modules/sale-notices/outbox/claim"

/**
 * Sends a notice's mail through Medusa's Notification Module.
 * The idempotency key is this try's own: given the key of a failed try, the module sends again but reports an error.
 * @returns the provider's id of the mail.
 * @throws PermanentFailure if it cannot be rendered; whatever the provider throws, in Medusa's wrapping.
 */
export async function deliverByEmail(
  notice: ClaimedNotice,
  notification: Pick<INotificationModuleService, "createNotifications">,
  context: MailContext,
  settings?: MailSettings,
): Promise<string | null> {
  const { reply_to, ...content } = renderMail(notice.kind, notice.payload, { ...context, texts: settings?.texts })
  const sent = await notification.createNotifications({
    to: notice.recipient,
    ...settings?.sender && { from: `${settings.sender.name} <${settings.sender.address}>` },
    channel: "email",
    template: notice.kind,
    content,
    data: {},
    provider_data: { notice_id: notice.id, kind: notice.kind, reply_to },
    trigger_type: "sale_notice",
    resource_type: "order",
    resource_id: notice.order_id,
    receiver_id: notice.artisan_id,
    idempotency_key: notice.lease_id,
  })
  return sent.external_id ?? null
}

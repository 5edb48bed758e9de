import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"

import { PermanentFailure } from "../delivery/permanent-failure"

/** A mail that is ready to leave. */
export interface OutgoingMail {
  to: string
  from: string
  subject: string
  html: string
  text: string
  /** Where an answer goes, if not to the sender. */
  replyTo: string | undefined
  /** The outbox row it comes from, if it does. */
  noticeId: string | null
  kind: string
}

/**
 * Reads what Medusa hands to a provider. Both parts must be there: these providers render nothing.
 * @throws PermanentFailure if a part is missing.
 */
export function toOutgoingMail(notification: ProviderSendNotificationDTO, defaultFrom: string): OutgoingMail {
  const { subject, html, text } = notification.content ?? {}
  if (!subject || !html || !text)
    throw new PermanentFailure("the notification must bring a content with subject, html and text.")
  const { notice_id: noticeId, reply_to: replyTo } = notification.provider_data ?? {}
  return {
    to: notification.to,
    from: notification.from?.trim() || defaultFrom,
    subject,
    html,
    text,
    replyTo: typeof replyTo === "string" ? replyTo : undefined,
    noticeId: typeof noticeId === "string" ? noticeId : null,
    kind: notification.template || "other",
  }
}

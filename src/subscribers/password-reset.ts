import { createHash } from "node:crypto"

import { enqueueSaleNotices, sealLink } from "@craftmart/sale-notices/modules/sale-notices"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents, ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { wakeOutbox } from "../telling/tell"

interface PasswordReset { entity_id: string, actor_type: string, token: string }

/** Where each kind of person chooses a new password; administrators have their own panel. */
const pages: Record<string, string> = {
  customer: "/reset-password",
  artisan: "/dashboard/seller/reset-password",
}

/** Sends the way to a new password to whoever asked for one. Core says nothing for an address that it does not know. */
export default async function mailPasswordReset({ event: { data }, container }: SubscriberArgs<PasswordReset>): Promise<void> {
  const page = pages[data.actor_type]
  if (!page)
    return
  const query = new URLSearchParams({ token: data.token, email: data.entity_id })
  await enqueueSaleNotices(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), [{
    key: `password_reset:${createHash("sha256").update(data.token).digest("hex")}`,
    kind: "password_reset",
    recipient: data.entity_id,
    order_id: null,
    payload: { sealed_path: sealLink(container, `${page}?${query.toString()}`) },
  }])
  await wakeOutbox(container)
}

export const config: SubscriberConfig = {
  event: AuthWorkflowEvents.PASSWORD_RESET,
  context: { subscriberId: "mail-password-reset" },
}

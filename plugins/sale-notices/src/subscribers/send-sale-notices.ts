import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { SALE_NOTICES_ENQUEUED } from "../types"
import { sendDueNotices } from "../worker"

/** Sends at once what a placed order left in the outbox. The event carries no news: the rows do. */
export default async function sendSaleNotices({ container }: SubscriberArgs<unknown>): Promise<void> {
  await sendDueNotices(container)
}

export const config: SubscriberConfig = {
  event: ["order.placed", SALE_NOTICES_ENQUEUED],
}

import { ARTISAN_ORDERS_REFUNDED } from "@craftmart/artisan-orders/types"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { recordEntries } from "../ledger/record"

/** Something of a part was paid back: the ledger learns of it at once. The payment's own event comes before the part's refund stands. */
export default async function recordRefunds({ event, container }: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await recordEntries(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), event.data)
}

export const config: SubscriberConfig = {
  event: ARTISAN_ORDERS_REFUNDED,
  context: { subscriberId: "payouts-record-refunds" },
}

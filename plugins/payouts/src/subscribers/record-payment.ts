import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"

import { recordEntries } from "../ledger/record"

/** A payment was captured or given back: the ledger learns of it at once. What is missed here the reconciler enters. */
export default async function recordPayment({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const orders = await knex("payment")
    .join("order_payment_collection as link", "link.payment_collection_id", "payment.payment_collection_id")
    .where("payment.id", event.data.id)
    .whereNull("link.deleted_at")
    .select<{ order_id: string }[]>("link.order_id")
  for (const { order_id } of orders)
    await recordEntries(knex, { order_id })
}

export const config: SubscriberConfig = {
  event: [PaymentEvents.CAPTURED, PaymentEvents.REFUNDED],
  context: { subscriberId: "payouts-record-payment" },
}

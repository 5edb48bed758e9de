import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, FulfillmentWorkflowEvents, Modules, OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"

import { followOrdersWorkflow } from "../workflows/follow-orders"

interface Data { id?: string, order_id?: string, no_notification?: boolean }

/** Events about an order name it; those about a shipment or a delivery name the fulfilment only. */
async function ordersOf({ id, order_id }: Data, container: SubscriberArgs["container"]): Promise<string[]> {
  if (order_id)
    return [order_id]
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_fulfillment",
    fields: ["order_id"],
    filters: { fulfillment_id: id },
  })
  return data.map(link => link.order_id)
}

/** Core says only in the event that nobody is to be told: it is kept with the fulfilment, where the mails look. */
async function keepQuiet(id: string, container: SubscriberArgs["container"]): Promise<void> {
  const fulfillments = container.resolve(Modules.FULFILLMENT)
  const { metadata } = await fulfillments.retrieveFulfillment(id, { select: ["id", "metadata"] })
  await fulfillments.updateFulfillment(id, { metadata: { ...metadata, no_notification: true } })
}

/** Whoever fulfils, ships, delivers or edits, in whatever client: the artisan orders follow. */
export default async function followFulfillments({ event: { name, data }, container }: SubscriberArgs<Data>): Promise<void> {
  if (name === FulfillmentWorkflowEvents.SHIPMENT_CREATED && data.no_notification && data.id)
    await keepQuiet(data.id, container)
  await followOrdersWorkflow(container).run({ input: { order_ids: await ordersOf(data, container) } })
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.FULFILLMENT_CREATED,
    OrderWorkflowEvents.FULFILLMENT_CANCELED,
    FulfillmentWorkflowEvents.SHIPMENT_CREATED,
    FulfillmentWorkflowEvents.DELIVERY_CREATED,
    OrderEditWorkflowEvents.CONFIRMED,
  ],
  context: { subscriberId: "artisan-orders-follow" },
}

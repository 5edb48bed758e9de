import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, OrderWorkflowEvents } from "@medusajs/framework/utils"

import { ARTISAN_ORDERS_MODULE } from "../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../modules/artisan-orders/service"
import { capturePaymentOnce } from "../payments/capture-payment-once"
import { findUncaptured } from "../reconcile/find-uncaptured"

/**
 * The order stands: take the money that was authorized for it. Not a moment earlier, so that a buyer who loses the
 * race for the last item is never charged. What fails here is made up for by the reconciler.
 */
export default async function capturePlacedOrder({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  if (!container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE).options.capture_payments)
    return
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const payment_id of await findUncaptured(knex, { order_id: event.data.id, limit: 100 }))
    await capturePaymentOnce(payment_id, container)
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "artisan-orders-capture" },
}

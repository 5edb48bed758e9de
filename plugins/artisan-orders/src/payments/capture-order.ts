import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { ARTISAN_ORDERS_MODULE } from "../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../modules/artisan-orders/service"
import { findUncaptured } from "../reconcile/find-uncaptured"
import { capturePaymentOnce } from "./capture-payment-once"

/** Takes the money that was authorized for an order, unless the marketplace takes it by hand. */
export async function captureOrder(order_id: string, container: MedusaContainer): Promise<void> {
  if (!container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE).options.capture_payments)
    return
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const payment_id of await findUncaptured(knex, { order_id, limit: 100 }))
    await capturePaymentOnce(payment_id, container)
}

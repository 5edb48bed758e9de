import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { checkCart } from "../../completion/check-cart"
import { checkReservations } from "../../completion/check-reservations"
import { mendPostgresLocks } from "../../completion/mend-postgres-locks"
import { splitOrderWorkflow } from "../split-order"
import { completeCartHooks } from "./complete-cart-hooks"

mendPostgresLocks()

completeCartHooks.validate(({ cart }, { container }) => checkCart(cart, container))

completeCartHooks.beforePaymentAuthorization(({ input }, { container }) => checkReservations(input.id, container))

/**
 * The payment is authorized here, so nothing may throw: the core would cancel a good payment and the order with it.
 * A split that fails is made up for by the `order.placed` subscriber, else by the reconciler.
 */
completeCartHooks.orderCreated(async ({ order_id }, { container }) => {
  try {
    await splitOrderWorkflow(container).run({ input: { order_id } })
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`The order ${order_id} could not be split; it will be tried again`, error instanceof Error ? error : undefined)
  }
})

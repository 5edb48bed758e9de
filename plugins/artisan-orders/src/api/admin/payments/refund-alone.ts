import { answering } from "@craftmart/http"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { clearUnfinished } from "../../../refunds/clear-unfinished"
import { aloneAtPayment } from "../../../refunds/order-turn"
import { isCallingOff, isOrderBeingChanged } from "../../../refunds/read-pending"
import { refuseRefund } from "../../../refunds/refusals"

/** Lets the route do its work. Done when the answer is there, also that of an error. */
function answered(res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  return new Promise((resolve) => {
    const send = res.json.bind(res)
    res.json = (body: unknown) => {
      resolve()
      return send(body)
    }
    next()
  })
}

/**
 * Medusa's own refund of a payment waits until nobody else pays back anything of it: core enters the amount of one
 * refund in the order for another that runs at the same time. What a cancellation is still to pay back the order's page
 * shows as owed: it is refused, since the cancellation pays it. While the order is being changed core would notice that
 * only when the money has gone back.
 * @throws 409 refusals: `order_busy` when the turn does not come, `cancellation_under_way`, `order_being_changed`, `refund_under_way`.
 */
export const refundAlone = answering(async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  const payment_id = req.params.id ?? ""
  await aloneAtPayment(req.scope, payment_id, async () => {
    const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    if (await isCallingOff(knex, payment_id))
      throw refuseRefund("cancellation_under_way")
    if (await isOrderBeingChanged(knex, payment_id))
      throw refuseRefund("order_being_changed")
    await clearUnfinished(req.scope, payment_id)
    await answered(res, next)
  })
})

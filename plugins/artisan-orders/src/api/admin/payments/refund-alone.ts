import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { aloneAtPayment } from "../../../refunds/order-turn"

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
 * refund in the order for another that runs at the same time.
 * @throws a 409 refusal `order_busy` when the turn does not come.
 */
export async function refundAlone(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  await aloneAtPayment(req.scope, req.params.id ?? "", () => answered(res, next))
}

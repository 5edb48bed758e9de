import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { Turns } from "../../../http/turns"

/** Completions at a time in one process: enough to keep it busy, few enough to leave connections to everyone else. */
const turns = new Turns(4)

/** The order that a cart became, once it stands: the split is written after the payment is authorized. */
const standing = `
  select order_id from order_cart
  where cart_id = ? and deleted_at is null
    and exists (select 1 from artisan_order part where part.order_id = order_cart.order_id and part.deleted_at is null)
  limit 1`

async function findStanding(req: MedusaRequest): Promise<string | undefined> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows: [row] } = await knex.raw<{ rows: { order_id: string }[] }>(standing, [req.params.id ?? ""])
  return row?.order_id
}

/**
 * Lets completions of the same cart wait for each other here, and answers the order at once, in core's words, when
 * the cart has become one: the impatient buyer who clicks fifty times gets the same order fifty times.
 */
export async function completeInTurn(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const giveBack = await turns.take(req.params.id ?? "")
  if (res.closed)
    return giveBack()
  res.once("close", giveBack)
  const order_id = await findStanding(req)
  if (!order_id)
    return next()
  const { data: [order] } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: req.queryConfig.fields,
    filters: { id: order_id },
  })
  res.json({ type: "order", order })
}

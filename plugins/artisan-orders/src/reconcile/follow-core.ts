import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { carryOutRefundsWorkflow } from "../workflows/carry-out-refunds"
import { followOrdersWorkflow } from "../workflows/follow-orders"
import { settleCanceledOrderWorkflow } from "../workflows/settle-canceled-order"
import { tellOfOrderRefundsWorkflow } from "../workflows/tell-of-order-refunds"
import { eachBatch } from "./each-batch"
import { findToFollow } from "./find-to-follow"
import { findToRefund, findToSettle } from "./find-to-refund"

/**
 * Makes up for events that were lost: parts that do not follow core's fulfilments, orders that were cancelled, refunds
 * that are due again. Refunds of any age: there are never many under way.
 */
export async function followCore(container: MedusaContainer, since: string, failed: (id: string, error: unknown) => void): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await eachBatch(
    since,
    (after, limit) => findToSettle(knex, after, limit),
    order_id => settleCanceledOrderWorkflow(container).run({ input: { order_id } }),
    failed,
  )
  await eachBatch(
    since,
    (after, limit) => findToFollow(knex, after, limit),
    order_id => followOrdersWorkflow(container).run({ input: { order_ids: [order_id] } }),
    failed,
  )
  await eachBatch(
    "",
    (after, limit) => findToRefund(knex, after, limit),
    order_id => carryOutRefundsWorkflow(container).run({ input: { order_id } }),
    failed,
  )
  await tellOfOrderRefundsWorkflow(container).run({ input: {} }).catch((error: unknown) => failed("The mails about refunds", error))
}

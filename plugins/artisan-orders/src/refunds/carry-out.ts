import { messageOf } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, OrderStatus } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

import { ARTISAN_ORDERS_MODULE } from "../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../modules/artisan-orders/service"
import { loadOrder } from "../orders/load-order"
import { inTurn } from "./order-turn"
import { payBack } from "./pay-back"
import { readPending, readPendingIds } from "./read-pending"
import type { PendingRefund } from "./read-pending"
import { sumOfTotals } from "./sum-of-totals"
import { takeLinesOutWorkflow } from "./take-lines-out"

/** What core says before it asks the provider: trying again would not help. */
const forGood = /refund more than (?:the captured amount|what is captured)/i

/** Whether the order is cancelled with the part: nothing else is in it. Core cancels none that is completed, or was cancelled. */
function endsOrder({ is_last, order_status }: PendingRefund): boolean {
  return is_last && order_status !== OrderStatus.CANCELED && order_status !== OrderStatus.COMPLETED
}

/** The lines leave the order, unless the order itself is cancelled: after it was paid back, or meanwhile by an admin. */
async function callOff(container: MedusaContainer, refund: PendingRefund): Promise<void> {
  if (endsOrder(refund) && refund.has_others)
    throw new Error("Another refund of the order comes first")
  if (endsOrder(refund) || refund.order_status === OrderStatus.CANCELED || refund.lines_in_order.length === 0)
    return
  await takeLinesOutWorkflow(container).run({
    input: {
      order_id: refund.order_id,
      line_item_ids: refund.lines_in_order,
      lines_total: await costInOrder(container, refund),
      refund: refund.amount,
      reason: refund.reason ?? "",
    },
  })
}

/** What core says that the lines cost: not rounded, as the sums of the order are not. */
async function costInOrder(container: MedusaContainer, { order_id, lines_in_order }: PendingRefund): Promise<string> {
  const order = await loadOrder(container, order_id)
  return sumOfTotals((order?.items ?? []).filter(line => lines_in_order.includes(line.id)))
}

async function cancelOrder(container: MedusaContainer, refund: PendingRefund): Promise<void> {
  if (endsOrder(refund))
    await cancelOrderWorkflow(container).run({ input: { order_id: refund.order_id, canceled_by: refund.created_by ?? undefined } })
}

async function carryOut(container: MedusaContainer, id: string): Promise<void> {
  const service = container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE)
  const refund = await readPending(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), id)
  if (!refund)
    return
  const isCancellation = refund.kind === "cancellation"
  try {
    if (isCancellation)
      await callOff(container, refund)
    const { payment_id } = refund
    // What is called off has been paid back as well when somebody paid back the order as a whole meanwhile.
    const is_part_of_whole = isCancellation || refund.order_status === OrderStatus.CANCELED
    const payment_refund_id = payment_id && Number(refund.amount) > 0 ? await payBack(container, { ...refund, payment_id, is_part_of_whole }) : null
    if (isCancellation)
      await cancelOrder(container, refund)
    await service.settleRefund(id, payment_refund_id)
  } catch (error) {
    const message = messageOf(error)
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`The refund ${id} has not been carried out: ${message}`)
    await service.postponeRefund(id, message, { for_good: !isCancellation && forGood.test(message) })
  }
}

/**
 * Carries out what was written down to be paid back of an order, oldest first: in the order, at the payment, and in the
 * mails. Never throws for what goes wrong on the way: the row says it, and the reconciler tries again.
 */
export async function carryOutRefunds(container: MedusaContainer, order_id: string): Promise<void> {
  await inTurn(container, order_id, async () => {
    for (const id of await readPendingIds(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), order_id))
      await carryOut(container, id)
  })
}

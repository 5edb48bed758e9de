import { messageOf } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import type Stripe from "stripe"

import { withLock } from "../locks/with-lock"
import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { readIntent } from "../sessions/end-intent"
import { toStripeBelow } from "../stripe/amount"
import { listRefunds, recordedAs } from "../stripe/refunds"
import { findDead } from "./find-dead"
import type { DeadRefund } from "./find-dead"
import { setAsideUnfinished } from "./unfinished"

/**
 * For a payment without an order that stands. If Stripe has made the refund, the row stands and is marked as confirmed.
 * If not, the row is deleted, and the reconciler gives back what is left of the payment.
 */
async function judge({ id, intent_id, amount, currency_code }: DeadRefund, container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const intent = await readIntent(intent_id, container)
  if (!intent)
    return
  const refunds = await listRefunds(container.resolve<StripeModuleService>(STRIPE_MODULE).client, intent)
  const isSame = (refund: Stripe.Refund) => !recordedAs(refund) && refund.amount === toStripeBelow(amount, currency_code)
  const made = refunds.find(refund => recordedAs(refund) === id) ?? refunds.find(isSame)
  await knex("refund").where({ id }).update({
    deleted_at: made ? null : knex.fn.now(),
    metadata: knex.raw("coalesce(metadata, '{}') || ?::jsonb", [JSON.stringify({ redo: false, ...made && { stripe_refund: made.id } })]),
  })
}

/** What Stripe or core says where somebody has paid back meanwhile what it was to pay. */
const forGood = /greater than unrefunded|already been refunded|refund more than/i

/** The row gives way to a new one, and says that it is owed until that stands. */
async function redo({ id, payment_id, amount, note, created_by, refund_reason_id, stripe_refund, is_redone }: DeadRefund, container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const say = (redo: boolean) => knex("refund").where({ id }).update({
    deleted_at: knex.raw("coalesce(deleted_at, now())"),
    metadata: knex.raw("coalesce(metadata, '{}') || jsonb_build_object('redo', ?::boolean)", [redo]),
  })
  await say(!is_redone)
  if (is_redone)
    return
  const input = {
    payment_id,
    amount,
    note: note ?? undefined,
    created_by: created_by ?? undefined,
    refund_reason_id: refund_reason_id ?? undefined,
    metadata: { redo_of: id, ...stripe_refund && { stripe_refund } },
  }
  try {
    await refundPaymentWorkflow(container).run({ input })
  } catch (error) {
    if (!forGood.test(messageOf(error)))
      throw error
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`The refund ${id} is not made again, for less than that is left of its payment: ${messageOf(error)}`)
  }
  await say(false)
}

/**
 * Makes refunds anew that core was not there to finish, through core: what Stripe has given back meanwhile is taken for
 * the new one. One that fails does not hold up the others.
 */
export async function redoDeadRefunds(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const redoOnce = async (id: string, payment_id: string) => {
    await setAsideUnfinished(knex, payment_id)
    for (const refund of await findDead(knex, id))
      await (refund.has_order ? redo : judge)(refund, container)
  }
  for (const { id, payment_id } of await findDead(knex)) {
    await withLock(`refund:${payment_id}`, container, () => redoOnce(id, payment_id)).catch((error: unknown) => {
      logger.error(`The refund ${id} could not be made; it will be tried again`, error instanceof Error ? error : undefined)
    })
  }
}

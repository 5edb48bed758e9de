import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { getAmountFromSmallestUnit } from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
import type Stripe from "stripe"

import { withLock } from "../locks/with-lock"
import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { findSession, readIntent } from "../sessions/end-intent"
import { findRecordOf } from "../stripe/recorded-refund"
import { adoptRefund, isLeftAlone, isMadeAtStripe, listEveryRefund, recordedAs, standingOf } from "../stripe/refunds"
import { findUnrecorded } from "./find-unrecorded"
import { noteFailed } from "./note-failed"

/** Seconds in which an administrator whose answer was lost may ask again; the refund is then taken for that one. */
const ASKED_AGAIN_WITHIN = 900

/** Those that were made at Stripe and that the order does not know of. */
async function findMadeThere(succeeded: Stripe.Refund[], knex: Knex): Promise<Stripe.Refund[]> {
  const made = succeeded.filter(isMadeAtStripe)
  const ids = made.flatMap(refund => recordedAs(refund) ?? [])
  const booked = new Set(await knex("order_transaction").where({ reference: "refund" }).whereIn("reference_id", ids).whereNull("deleted_at").pluck<string[]>("reference_id"))
  return made.filter(refund => !booked.has(recordedAs(refund) ?? ""))
}

/** Those that Medusa made and whose answer was lost: for good, or so lately that somebody may ask for them again. */
async function findLost(succeeded: Stripe.Refund[], payment_id: string, knex: Knex): Promise<{ lost: Stripe.Refund[], fresh: Stripe.Refund[] }> {
  const all = await findUnrecorded(succeeded.filter(isLeftAlone), payment_id, knex)
  const isFresh = ({ created }: Stripe.Refund) => created > Date.now() / 1000 - ASKED_AGAIN_WITHIN
  return { lost: all.filter(refund => !isFresh(refund)), fresh: all.filter(isFresh) }
}

/** Writes one down, through core. May be called again: a row that the order does not know of is made anew. */
async function record(refund: Stripe.Refund, payment_id: string, container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { client } = container.resolve<StripeModuleService>(STRIPE_MODULE)
  const before = await findRecordOf(knex, payment_id, refund.id)
  if (before?.is_booked) {
    await adoptRefund(client, refund, before.id)
    return
  }
  if (before)
    await container.resolve(Modules.PAYMENT).deleteRefunds([before.id])
  const input = {
    payment_id,
    amount: getAmountFromSmallestUnit(refund.amount, refund.currency),
    note: isMadeAtStripe(refund) ? "Refunded in Stripe's dashboard" : "Refunded, though Stripe's answer was lost",
    metadata: { stripe_refund: refund.id },
  }
  await refundPaymentWorkflow(container).run({ input })
}

/**
 * Writes refunds down in Medusa that it does not know of: made in Stripe's dashboard, or left by a lost answer. No money
 * moves: the row names the refund that is there already, and the provider takes it for the one that Medusa asks for.
 * Nobody else pays back meanwhile: core mixes up two refunds of one payment. Rows whose refund came back say so.
 * @throws while there is one that somebody may ask for again.
 */
export async function recordRefunds(intent_id: string, container: MedusaContainer): Promise<string> {
  const intent = await readIntent(intent_id, container)
  const session = intent && await findSession(intent, container)
  if (!intent || !session?.payment_id || !session.order_id)
    return "not of an order of this shop"
  const payment_id = session.payment_id
  const { client } = container.resolve<StripeModuleService>(STRIPE_MODULE)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return withLock(`refund:${payment_id}`, container, async () => {
    const refunds = await listEveryRefund(client, intent_id)
    const succeeded = standingOf(refunds, intent).filter(({ status }) => status === "succeeded")
    const { lost, fresh } = await findLost(succeeded, payment_id, knex)
    const unknown = [...await findMadeThere(succeeded, knex), ...lost]
    for (const refund of unknown)
      await record(refund, payment_id, container)
    const failed = await noteFailed(refunds.filter(({ status }) => status === "failed"), knex)
    if (fresh.length > 0)
      throw new Error(`Nobody has written down ${fresh.map(({ id }) => id).join(", ")} yet`)
    return `${unknown.length} refunds written down, ${failed} failed at the bank`
  })
}

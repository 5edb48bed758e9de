import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import Stripe from "stripe"

import { isUncertain } from "./errors"

/** Where a refund at Stripe says which row of Medusa's it is. */
const REFUND_ID = "refund_id"

interface WantedRefund {
  intent_id: string
  /** Minor units. */
  amount: number
  /** The id of Medusa's refund. */
  refund_id: string
}

async function listStanding(stripe: Stripe, intent_id: string): Promise<Stripe.Refund[]> {
  const refunds = await stripe.refunds.list({ payment_intent: intent_id, limit: 100 }).autoPagingToArray({ limit: 1_000 })
  return refunds.filter(({ status }) => status !== "failed" && status !== "canceled")
}

/** The refunds that Medusa does not know: their answer was lost, or somebody made them in Stripe's dashboard. */
async function findUnrecorded(stripe: Stripe, knex: Knex, { intent_id, amount, refund_id }: WantedRefund): Promise<Stripe.Refund[]> {
  const standing = await listStanding(stripe, intent_id)
  const ids = standing.flatMap(({ metadata }) => metadata?.[REFUND_ID] ?? [])
  const known = new Set(await knex("refund").whereIn("id", ids).whereNull("deleted_at").pluck<string[]>("id"))
  return standing.filter(({ metadata, amount: refunded }) => {
    const id = metadata?.[REFUND_ID]
    return refunded === amount && (!id || id === refund_id || !known.has(id))
  })
}

/** Writes on a refund that it is ours. Of two who try at once one succeeds: the key is the refund's, the words differ. */
async function adopt(stripe: Stripe, refund: Stripe.Refund, refund_id: string): Promise<boolean> {
  if (refund.metadata?.[REFUND_ID] === refund_id)
    return true
  const key = `adopt:${refund.id}:${refund.metadata?.[REFUND_ID] ?? ""}`
  try {
    await stripe.refunds.update(refund.id, { metadata: { [REFUND_ID]: refund_id } }, { idempotencyKey: key })
    return true
  } catch (error) {
    if (error instanceof Stripe.errors.StripeIdempotencyError)
      return false
    throw error
  }
}

/** A refund of this amount that is at Stripe and nowhere in Medusa counts as this one: no money leaves twice. */
async function adoptUnrecorded(stripe: Stripe, knex: Knex, wanted: WantedRefund): Promise<boolean> {
  for (const refund of await findUnrecorded(stripe, knex, wanted)) {
    if (await adopt(stripe, refund, wanted.refund_id))
      return true
  }
  return false
}

/**
 * Gives an amount back, once: what an earlier try left at Stripe is taken for this one.
 * @throws Stripe's error when nothing was given back.
 */
export async function refundOnce(stripe: Stripe, knex: Knex, wanted: WantedRefund): Promise<void> {
  if (await adoptUnrecorded(stripe, knex, wanted))
    return
  const { intent_id, amount, refund_id } = wanted
  try {
    await stripe.refunds.create(
      { payment_intent: intent_id, amount, metadata: { [REFUND_ID]: refund_id } },
      { idempotencyKey: refund_id },
    )
  } catch (error) {
    const isThere = isUncertain(error) && (await listStanding(stripe, intent_id)).some(({ metadata }) => metadata?.[REFUND_ID] === refund_id)
    if (!isThere)
      throw error
  }
}

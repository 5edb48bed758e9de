import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import Stripe from "stripe"

import { refuseBeforeUnfinished } from "../refunds/unfinished"
import { roundingOf, toStripeBelow } from "./amount"
import { isUncertain } from "./errors"
import { listOthers, readRecordedRefund } from "./recorded-refund"
import type { RecordedRefund } from "./recorded-refund"
import { retrieveIntent } from "./retrieve-intent"

/** Where a refund at Stripe says which row of Medusa's it is, and that it was not Medusa that made it. */
const REFUND_ID = "refund_id"
const MADE_AT = "made_at"

/** The key with which somebody asks for it until it stands in Medusa. */
const ASKED_AGAIN = "idempotency_key"

interface AskedRefund {
  intent_id: string
  /** Major units. */
  sum: BigNumberInput
  currency: string
  /** The id of Medusa's refund. */
  refund_id: string
}

interface WantedRefund extends AskedRefund {
  /** In Stripe's units. */
  amount: number
}

/**
 * Stripe keeps what a capture in part leaves uncaptured as a refund of the charge. No money has moved: there is no
 * entry of the account for it.
 */
function isUncapturedRest({ amount, balance_transaction, metadata }: Stripe.Refund, charge: Stripe.Charge): boolean {
  return balance_transaction === null && !metadata?.[REFUND_ID] && amount === charge.amount - charge.amount_captured
}

function isEffective({ status }: Stripe.Refund): boolean {
  return status !== "failed" && status !== "canceled"
}

/** Every refund of a payment, whatever became of it. */
export function listEveryRefund(stripe: Stripe, intent_id: string): Promise<Stripe.Refund[]> {
  return stripe.refunds.list({ payment_intent: intent_id, limit: 100 }).autoPagingToArray({ limit: 1_000 })
}

/** Those of captured money that stand, or are on their way, of a payment that was read with its charge. */
export function standingOf(refunds: Stripe.Refund[], { latest_charge }: Stripe.PaymentIntent): Stripe.Refund[] {
  const charge = latest_charge as Stripe.Charge | null
  return refunds.filter(refund => isEffective(refund) && !(charge && isUncapturedRest(refund, charge)))
}

/** Asks Stripe for those that stand; see {@link standingOf}. */
export async function listRefunds(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<Stripe.Refund[]> {
  return standingOf(await listEveryRefund(stripe, intent.id), intent)
}

/** Medusa's refund that a refund at Stripe is; undefined for one that was made in Stripe's dashboard and never written down. */
export function recordedAs({ metadata }: Stripe.Refund): string | undefined {
  return metadata?.[REFUND_ID] || undefined
}

/** Whether it was made in Stripe's dashboard, or by another program there. */
export function isMadeAtStripe({ metadata }: Stripe.Refund): boolean {
  return !metadata?.session_id && (!metadata?.[REFUND_ID] || metadata[MADE_AT] === "stripe")
}

/** Whether Medusa made it and nobody asks for it any more: where no row is of it, its answer was lost. */
export function isLeftAlone(refund: Stripe.Refund): boolean {
  return Boolean(recordedAs(refund)) && !isMadeAtStripe(refund) && !refund.metadata?.[ASKED_AGAIN]
}

/** Writes on a refund which of Medusa's it is. Of two who try at once one succeeds: the key is the refund's, the words differ. */
export async function adoptRefund(stripe: Stripe, refund: Stripe.Refund, refund_id: string): Promise<boolean> {
  if (recordedAs(refund) === refund_id)
    return true
  // With the minute: a failure of Stripe's own comes again with its key, for a day.
  const key = `adopt:${refund.id}:${recordedAs(refund) ?? ""}:${Math.floor(Date.now() / 60_000)}`
  const metadata = { [REFUND_ID]: refund_id, ...isMadeAtStripe(refund) && { [MADE_AT]: "stripe" } }
  try {
    await stripe.refunds.update(refund.id, { metadata }, { idempotencyKey: key })
    return true
  } catch (error) {
    if (error instanceof Stripe.errors.StripeIdempotencyError)
      return false
    throw error
  }
}

/** Those of these rows of Medusa's that stand, or are owed and about to be made anew; not the one that is made anew here. */
async function standingRows(knex: Knex, ids: string[], redo_of = ""): Promise<Set<string>> {
  const rows = await knex("refund").whereIn("id", ids).whereNot("id", redo_of)
    .whereRaw("(deleted_at is null or metadata ->> 'redo' = 'true')")
    .pluck<string[]>("id")
  return new Set(rows)
}

/** Refunds that an earlier try of Medusa's left at Stripe, whose row is gone or is this one. */
async function findLeftBehind(standing: Stripe.Refund[], knex: Knex, { amount, currency, refund_id }: WantedRefund, redo_of?: string): Promise<Stripe.Refund[]> {
  const isSame = (refund: Stripe.Refund) => recordedAs(refund) === refund_id || Math.abs(refund.amount - amount) <= roundingOf(currency)
  const ours = standing.filter(refund => isSame(refund) && recordedAs(refund) && !isMadeAtStripe(refund))
  const known = await standingRows(knex, ours.map(refund => recordedAs(refund) ?? ""), redo_of)
  return ours.filter(refund => recordedAs(refund) === refund_id || !known.has(recordedAs(refund) ?? ""))
}

/**
 * What Stripe is to give back: all sums of the payment that it has given back, with this one, less what it gave. Where
 * it does not take every sum, parts that are each rounded down still come to the whole.
 * @throws `invalid_data` for a sum that Stripe cannot pay.
 */
async function amountOf({ sum, currency, refund_id }: AskedRefund, standing: Stripe.Refund[], knex: Knex): Promise<number> {
  const given = new Map(standing.map(({ id, amount }) => [id, amount]))
  const others = (await listOthers(knex, refund_id)).filter(({ stripe_refund }) => given.has(stripe_refund))
  const all = others.reduce((total, other) => MathBN.add(total, other.amount), MathBN.convert(sum))
  const amount = others.reduce((left, { stripe_refund }) => left - (given.get(stripe_refund) ?? 0), toStripeBelow(all, currency))
  if (amount <= 0)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "The sum is too small to be given back to a card.")
  return amount
}

/** A refund that is at Stripe already counts as this one: no money leaves twice. @returns its id at Stripe. */
async function adoptExisting(stripe: Stripe, knex: Knex, wanted: WantedRefund, { stripe_refund, redo_of }: RecordedRefund, standing: Stripe.Refund[]): Promise<string | undefined> {
  const candidates = stripe_refund ? standing.filter(({ id }) => id === stripe_refund) : await findLeftBehind(standing, knex, wanted, redo_of)
  for (const refund of candidates) {
    if (await adoptRefund(stripe, refund, wanted.refund_id))
      return refund.id
  }
  if (stripe_refund)
    throw new Error(`The refund ${stripe_refund} does not stand at Stripe, or is written down as another`)
}

async function createRefund(stripe: Stripe, { intent_id, amount, refund_id }: WantedRefund, { idempotency_key }: RecordedRefund): Promise<string> {
  try {
    const { id } = await stripe.refunds.create(
      { payment_intent: intent_id, amount, metadata: { [REFUND_ID]: refund_id, ...idempotency_key && { [ASKED_AGAIN]: idempotency_key } } },
      { idempotencyKey: refund_id },
    )
    return id
  } catch (error) {
    const made = isUncertain(error) ? (await listEveryRefund(stripe, intent_id)).find(refund => isEffective(refund) && recordedAs(refund) === refund_id) : undefined
    if (made)
      return made.id
    throw error
  }
}

/**
 * Gives an amount back, once: what an earlier try left at Stripe is taken for this one, and a refund that was made
 * there for the row that writes it down. Keeps on Medusa's row which refund it is.
 * @throws Stripe's error when nothing was given back; `not_allowed` while one of the same payment is unfinished.
 */
export async function refundOnce(stripe: Stripe, knex: Knex, asked: AskedRefund): Promise<void> {
  const recorded = await readRecordedRefund(knex, asked.refund_id)
  if (!recorded.redo_of)
    await refuseBeforeUnfinished(knex, asked.refund_id)
  const standing = await listRefunds(stripe, await retrieveIntent(stripe, asked.intent_id))
  const wanted = { ...asked, amount: await amountOf(asked, standing, knex) }
  const id = await adoptExisting(stripe, knex, wanted, recorded, standing) ?? await createRefund(stripe, wanted, recorded)
  await knex("refund")
    .where({ id: asked.refund_id })
    .update({ metadata: knex.raw("coalesce(metadata, '{}') || jsonb_build_object('stripe_refund', ?::text)", [id]) })
}

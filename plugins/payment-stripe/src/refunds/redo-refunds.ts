import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { getSmallestUnit } from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
import type Stripe from "stripe"

import { withLock } from "../locks/with-lock"
import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { readIntent } from "../sessions/end-intent"
import { STRIPE_PROVIDER } from "../stripe/provider-id"
import { listRefunds, recordedAs } from "../stripe/refunds"

interface DeadRefund {
  id: string
  payment_id: string
  amount: string
  note: string | null
  created_by: string | null
  refund_reason_id: string | null
  intent_id: string
  currency_code: string
  /** An order that stands is to be told of it; what belongs to none is given back as the payment's rest. */
  has_order: boolean
  is_redone: boolean
}

/**
 * Refunds that core has written down and that nobody confirmed: the process died before Stripe answered. They are tried
 * for a day. Those with an idempotency key are asked for again by whoever gave them the key. Of an order that stands,
 * what is older than the first that was confirmed comes from before this provider, or this version of it, and is not
 * ours to judge.
 */
const dead = `
  select refund.id, refund.payment_id, refund.raw_amount ->> 'value' as amount, refund.note, refund.created_by, refund.refund_reason_id,
    payment.data ->> 'id' as intent_id, payment.currency_code, standing.has_order,
    exists (select 1 from refund anew where anew.payment_id = payment.id and anew.metadata ->> 'redo_of' = refund.id and anew.deleted_at is null) as is_redone
  from refund
  join payment on payment.id = refund.payment_id and payment.deleted_at is null
  cross join lateral (
    select exists (
      select 1 from order_payment_collection link join "order" o on o.id = link.order_id and o.status <> 'canceled' and o.deleted_at is null
      where link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
    ) as has_order
  ) standing
  where payment.provider_id = :provider and (:id::text is null or refund.id = :id)
    and refund.metadata ->> 'stripe_refund' is null and refund.metadata ->> 'idempotency_key' is null
    and (refund.deleted_at is null or refund.metadata ->> 'redo' = 'true')
    and refund.created_at between now() - interval '1 day' and now() - interval '10 minutes'
    and refund.created_at > (select min(executed_at) - interval '1 hour' from mikro_orm_migrations where name = 'Migration20261125234000')
    and (not standing.has_order or refund.created_at > (select min(created_at) from refund confirmed where confirmed.metadata ->> 'stripe_refund' is not null))
    and not exists (select 1 from order_transaction entry where entry.reference = 'refund' and entry.reference_id = refund.id and entry.deleted_at is null)
  order by refund.id
  limit 100`

async function findDead(knex: Knex, id: string | null = null): Promise<DeadRefund[]> {
  const { rows } = await knex.raw<{ rows: DeadRefund[] }>(dead, { provider: STRIPE_PROVIDER, id })
  return rows
}

/** What Stripe has given back of a payment that no order stands on is confirmed; else the row goes, and what is left is released as ever. */
async function judge({ id, intent_id, amount, currency_code }: DeadRefund, container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const intent = await readIntent(intent_id, container)
  if (!intent)
    return
  const refunds = await listRefunds(container.resolve<StripeModuleService>(STRIPE_MODULE).client, intent)
  const isSame = (refund: Stripe.Refund) => !recordedAs(refund) && refund.amount === getSmallestUnit(amount, currency_code)
  const made = refunds.find(refund => recordedAs(refund) === id) ?? refunds.find(isSame)
  await knex("refund").where({ id }).update(made
    ? { metadata: knex.raw("coalesce(metadata, '{}') || jsonb_build_object('stripe_refund', ?::text)", [made.id]) }
    : { deleted_at: knex.fn.now() })
}

/** The row gives way to a new one, and says that it is owed until that stands. */
async function redo({ id, payment_id, amount, note, created_by, refund_reason_id, is_redone }: DeadRefund, container: MedusaContainer): Promise<void> {
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
    metadata: { redo_of: id },
  }
  await refundPaymentWorkflow(container).run({ input })
  await say(false)
}

/**
 * Makes refunds anew that core was not there to finish, through core: what Stripe has given back meanwhile is taken for
 * the new one. One that fails does not hold up the others.
 */
export async function redoDeadRefunds(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const redoOnce = async (id: string) => {
    for (const refund of await findDead(knex, id))
      await (refund.has_order ? redo : judge)(refund, container)
  }
  for (const { id, payment_id } of await findDead(knex)) {
    await withLock(`refund:${payment_id}`, container, () => redoOnce(id)).catch((error: unknown) => {
      logger.error(`The refund ${id} could not be made; it will be tried again`, error instanceof Error ? error : undefined)
    })
  }
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CreateAccountHolderInput, CreateAccountHolderOutput, InitiatePaymentInput } from "@medusajs/framework/types"

import { STRIPE_PROVIDER } from "../stripe/provider-id"

interface Maker { createAccountHolder: (input: CreateAccountHolderInput) => Promise<CreateAccountHolderOutput> }

/**
 * A customer whose account at Stripe is gone (deleted there, or made with other keys) gets a new one, in the place of
 * the old: the cards that were kept with it are gone too.
 */
export async function renewAccount(context: InitiatePaymentInput["context"], stripe: Maker, knex: Knex) {
  const { account_holder: old, customer } = context ?? {}
  if (!old || !customer)
    return undefined
  const { id: external_id, data = {} } = await stripe.createAccountHolder({ context: { customer } })
  await knex("account_holder").where({ provider_id: STRIPE_PROVIDER, external_id: old.data.id }).update({ external_id, data: JSON.stringify(data), updated_at: knex.fn.now() })
  return { ...old, external_id, data }
}

import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type Stripe from "stripe"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { isMissing } from "../stripe/errors"
import { STRIPE_PROVIDER } from "../stripe/provider-id"

interface CustomerAccounts { account_holders?: ({ provider_id: string, external_id: string } | null)[] | null }

/** A card as its owner may see it. */
export interface KeptCard { id: string, brand: string, last4: string, exp_month: number, exp_year: number }

/** Who the signed-in customer is at Stripe; undefined before the first payment by card. */
async function findAccount(req: AuthenticatedMedusaRequest): Promise<string | undefined> {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["account_holders.provider_id", "account_holders.external_id"],
    filters: { id: req.auth_context.actor_id },
  })
  const [customer] = data as CustomerAccounts[]
  return customer?.account_holders?.find(holder => holder?.provider_id === STRIPE_PROVIDER)?.external_id
}

function toCard({ id, card }: Stripe.PaymentMethod): KeptCard[] {
  return card ? [{ id, brand: card.brand, last4: card.last4, exp_month: card.exp_month, exp_year: card.exp_year }] : []
}

/** An account that was deleted at Stripe, or made with other keys, has no cards. */
function noneIfMissing(error: unknown): { data: Stripe.PaymentMethod[] } {
  if (isMissing(error))
    return { data: [] }
  throw error
}

/** The cards that the signed-in customer has kept; none in a shop without Stripe. */
export async function listKeptCards(req: AuthenticatedMedusaRequest): Promise<KeptCard[]> {
  const stripe = req.scope.resolve<StripeModuleService>(STRIPE_MODULE)
  const account = stripe.options && await findAccount(req)
  if (!account)
    return []
  const { data } = await stripe.client.customers.listPaymentMethods(account, { type: "card", limit: 100 }).catch(noneIfMissing)
  return data.flatMap(toCard)
}

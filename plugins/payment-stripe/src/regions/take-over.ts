import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { STRIPE_PROVIDER } from "../stripe/provider-id"

interface Region { id: string, metadata?: Record<string, unknown> | null, payment_providers?: ({ id: string } | null)[] | null }

/** Where a region notes that Stripe has come to the shop, also if an admin sends it away again. */
const NOTE = "stripe_since"

/** Puts Stripe in the place of the providers that give way to it, once in a shop's life: what an admin chose afterwards stands. */
export async function takeOverRegions(container: MedusaContainer): Promise<void> {
  const replaced = container.resolve<StripeModuleService>(STRIPE_MODULE).options?.replaces ?? []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "region", fields: ["id", "metadata", "payment_providers.id"] })
  const regions = (data as Region[]).map(({ payment_providers, ...region }) => ({ ...region, providers: (payment_providers ?? []).flatMap(provider => provider?.id ?? []) }))
  if (regions.some(({ metadata, providers }) => metadata?.[NOTE] || providers.includes(STRIPE_PROVIDER)))
    return
  for (const { id, metadata, providers } of regions) {
    const kept = providers.filter(provider => !replaced.includes(provider))
    if (kept.length < providers.length)
      await updateRegionsWorkflow(container).run({ input: { selector: { id }, update: toStripe(metadata, kept) } })
  }
}

function toStripe(metadata: Region["metadata"], kept: string[]) {
  return { payment_providers: [...kept, STRIPE_PROVIDER], metadata: { ...metadata, [NOTE]: new Date().toISOString() } }
}

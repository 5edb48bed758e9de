import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { STRIPE_PROVIDER } from "../stripe/provider-id"

interface Region { id: string, payment_providers?: ({ id: string } | null)[] | null }

/**
 * Puts Stripe in the place of the providers that give way to it. Only while no region has Stripe: what an admin chose
 * afterwards stands.
 */
export async function takeOverRegions(container: MedusaContainer): Promise<void> {
  const replaced = container.resolve<StripeModuleService>(STRIPE_MODULE).options?.replaces ?? []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "region", fields: ["id", "payment_providers.id"] })
  const regions = (data as Region[]).map(({ id, payment_providers }) => ({ id, providers: (payment_providers ?? []).flatMap(provider => provider?.id ?? []) }))
  if (regions.some(({ providers }) => providers.includes(STRIPE_PROVIDER)))
    return
  for (const { id, providers } of regions) {
    const kept = providers.filter(provider => !replaced.includes(provider))
    if (kept.length < providers.length)
      await updateRegionsWorkflow(container).run({ input: { selector: { id }, update: { payment_providers: [...kept, STRIPE_PROVIDER] } } })
  }
}

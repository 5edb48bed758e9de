import { SALE_NOTICES_ENQUEUED } from "@craftmart/sale-notices/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { tellInvitations } from "./tell-invitations"
import { tellStatusChanges } from "./tell-status-changes"

/** Lets what is in the outbox leave at once, and not with the next minute. */
export async function wakeOutbox(container: MedusaContainer): Promise<void> {
  await container.resolve(Modules.EVENT_BUS).emit({ name: SALE_NOTICES_ENQUEUED, data: {} })
}

/**
 * Tells whoever has not been told yet. The plugin of the artisans writes down what has happened, that of the notices
 * how people are told; the rows decide, so that an event that was lost costs a minute and no more.
 */
export async function tellWhatIsUntold(container: MedusaContainer): Promise<void> {
  const decisions = await tellStatusChanges(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  const invitations = await tellInvitations(container)
  if (decisions + invitations > 0)
    await wakeOutbox(container)
}

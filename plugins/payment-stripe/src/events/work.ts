import { messageOf } from "@craftmart/http"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import type { ClaimedEvent } from "./claim"
import { handleEvent } from "./handle"
import type { Outcome } from "./settle"

async function tryOnce(event: ClaimedEvent, container: MedusaContainer, logger: Logger): Promise<Outcome> {
  try {
    return { result: "done", outcome: await handleEvent(event, container) }
  } catch (error) {
    const message = messageOf(error)
    logger.warn(`Stripe's event ${event.id} (${event.type}) could not be worked off (try ${event.attempts}): ${message}`)
    return { result: "failed", error: message }
  }
}

function createWorker(container: MedusaContainer, stripe: StripeModuleService): () => Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  return async () => {
    for (;;) {
      const batch = await stripe.claimEvents()
      if (batch.length === 0)
        return
      await Promise.all(batch.map(async event => stripe.settleEvent(event, await tryOnce(event, container, logger))))
    }
  }
}

/** Works off every event that is due. Does nothing in a process that only serves HTTP, or without Stripe's keys. */
export async function workStripeEvents(container: MedusaContainer): Promise<void> {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const stripe = container.resolve<StripeModuleService>(STRIPE_MODULE)
  if (projectConfig.workerMode === "server" || !stripe.options)
    return
  await stripe.getWorker(() => createWorker(container, stripe))()
}

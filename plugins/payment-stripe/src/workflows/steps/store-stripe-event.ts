import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { ReceivedEvent } from "../../events/store"
import { STRIPE_MODULE } from "../../modules/stripe/key"
import type { StripeModuleService } from "../../modules/stripe/service"

/** The only write of its workflow: nothing after it can fail that would have to take it back. */
export const storeStripeEventStep = createStep("store-stripe-event", async (event: ReceivedEvent, { container }) =>
  new StepResponse(await container.resolve<StripeModuleService>(STRIPE_MODULE).storeEvent(event)))

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { retryParked } from "../../modules/sale-notices/outbox/retry-parked"
import type { ParkedFilters } from "../../modules/sale-notices/outbox/retry-parked"

/** Nothing to undo: what is due again may have left already. */
export const retryParkedStep = createStep("retry-parked-sale-notices", async (filters: ParkedFilters, { container }) =>
  new StepResponse(await retryParked(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), filters)))

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import type { ParkedFilters } from "../modules/sale-notices/outbox/retry-parked"
import { SALE_NOTICES_ENQUEUED } from "../types"
import { retryParkedStep } from "./steps/retry-parked"

/** Sends every parked notice that matches once more, but for those that no try can send. */
export const retryParkedNoticesWorkflow = createWorkflow("retry-parked-sale-notices", (input: ParkedFilters) => {
  const retried = retryParkedStep(input)
  emitEventStep({ eventName: SALE_NOTICES_ENQUEUED, data: {} })
  return new WorkflowResponse(retried)
})

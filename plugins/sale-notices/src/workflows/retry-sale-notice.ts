import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { SALE_NOTICES_ENQUEUED } from "../types"
import type { RetrySaleNoticeInput } from "./steps/make-due-again"
import { makeDueAgainStep } from "./steps/make-due-again"

/** Sends a notice that has not left once more, at once, to another address if one is given. */
export const retrySaleNoticeWorkflow = createWorkflow("retry-sale-notice", (input: RetrySaleNoticeInput) => {
  const id = makeDueAgainStep(input)
  emitEventStep({ eventName: SALE_NOTICES_ENQUEUED, data: { id } })
  return new WorkflowResponse(id)
})

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { SALE_NOTICES_ENQUEUED } from "../types"
import { enqueueAgainStep } from "./steps/enqueue-again"
import type { ResendSaleNoticeInput } from "./steps/enqueue-again"

/** Sends a mail that has left a second time, on purpose; the same key is the same second time. @returns the copy's key. */
export const resendSaleNoticeWorkflow = createWorkflow("resend-sale-notice", (input: ResendSaleNoticeInput) => {
  const key = enqueueAgainStep(input)
  emitEventStep({ eventName: SALE_NOTICES_ENQUEUED, data: {} })
  return new WorkflowResponse(key)
})

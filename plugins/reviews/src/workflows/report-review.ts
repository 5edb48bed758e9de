import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { reportReview } from "../writes/report-review"
import type { Report } from "../writes/report-review"
import { inTransaction } from "./steps/in-transaction"

const reportReviewStep = createStep("report-review", async (input: Report, { container }) => {
  await inTransaction(container, (trx, options) => reportReview(trx, input, options))
  return new StepResponse(undefined)
})

/** Asks the administrators to look at a review. */
export const reportReviewWorkflow = createWorkflow("report-review", (input: Report) => {
  reportReviewStep(input)
  return new WorkflowResponse(undefined)
})

import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { reply } from "../writes/reply"
import type { Reply } from "../writes/reply"
import { inTransaction } from "./steps/in-transaction"

const replyStep = createStep("reply-to-review", async (input: Reply, { container }) => {
  await inTransaction(container, trx => reply(trx, input))
  return new StepResponse(undefined)
})

/** Answers a review of one's own product, or changes the answer. */
export const replyToReviewWorkflow = createWorkflow("reply-to-review", (input: Reply) => {
  replyStep(input)
  return new WorkflowResponse(undefined)
})

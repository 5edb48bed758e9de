import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { vote } from "../writes/vote"
import type { Vote } from "../writes/vote"
import { inTransaction } from "./steps/in-transaction"

const voteStep = createStep("vote-for-review", async (input: Vote, { container }) => {
  return new StepResponse({ helpful_count: await inTransaction(container, trx => vote(trx, input)) })
})

/** Says that a review was helpful, or takes it back. */
export const voteForReviewWorkflow = createWorkflow("vote-for-review", (input: Vote) => {
  return new WorkflowResponse(voteStep(input))
})

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { endSupportSessionStep } from "./steps/end-support-session"
import { openSupportSessionStep } from "./steps/open-support-session"
import type { OpenSupportSessionInput } from "./steps/open-support-session"

/** Lets an administrator into an artisan's dashboard for half an hour, as staff; 409 `artisan_without_dashboard` for a pending or closed one. */
export const openSupportSessionWorkflow = createWorkflow("open-artisan-support-session", (input: OpenSupportSessionInput) =>
  new WorkflowResponse(openSupportSessionStep(input)))

/** Ends a support session with the next request. */
export const endSupportSessionWorkflow = createWorkflow("end-artisan-support-session", (input: { id: string }) => {
  endSupportSessionStep(input.id)
  return new WorkflowResponse(undefined)
})

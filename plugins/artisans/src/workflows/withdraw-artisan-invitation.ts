import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { withdrawInvitationStep } from "./steps/withdraw-invitation"

/** Ends an invitation of this artisan; 404 `invitation_not_found` for every other one, and for one that was accepted. */
export const withdrawArtisanInvitationWorkflow = createWorkflow("withdraw-artisan-invitation", (input: { artisan_id: string, id: string }) => {
  withdrawInvitationStep(input)
  return new WorkflowResponse(undefined)
})

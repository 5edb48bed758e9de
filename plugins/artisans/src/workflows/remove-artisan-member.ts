import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { removeMemberStep } from "./steps/remove-member"
import { unlinkSignInsStep } from "./steps/unlink-sign-ins"

/** Takes a member's access to the artisan away, and frees the person's sign-in for another one. */
export const removeArtisanMemberWorkflow = createWorkflow("remove-artisan-member", (input: { artisan_id: string, id: string }) => {
  removeMemberStep(input)
  unlinkSignInsStep(input)
  return new WorkflowResponse(undefined)
})

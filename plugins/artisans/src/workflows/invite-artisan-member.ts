import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { inviteMemberStep } from "./steps/invite-member"
import type { InviteMemberInput } from "./steps/invite-member"

/** Invites a person to sign in for an artisan. Emits `artisan.member_invited` with the invitation's `{id}`, never its token. */
export const inviteArtisanMemberWorkflow = createWorkflow("invite-artisan-member", (input: InviteMemberInput) => {
  const invitation = inviteMemberStep(input)
  const data = transform({ invitation }, ({ invitation }) => ({ id: invitation.id }))
  emitEventStep({ eventName: "artisan.member_invited", data })
  return new WorkflowResponse(invitation)
})

import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"

import { acceptInvitationStep } from "./steps/accept-invitation"
import type { AcceptInvitationInput } from "./steps/accept-invitation"
import { clearFormerMemberStep } from "./steps/clear-former-member"
import { linkSignInStep } from "./steps/link-sign-in"
import { nameLockOwnerStep } from "./steps/name-lock-owner"
import { refuseSecondApplicationStep } from "./steps/refuse-second-application"

/**
 * Makes the signed-in identity a member of the artisan that invited it; an invitation works once.
 * Emits `artisan.member_joined` with `{id, member_id}`; `id` is the artisan's.
 */
export const acceptArtisanInvitationWorkflow = createWorkflow("accept-artisan-invitation", (input: AcceptInvitationInput) => {
  const key = transform({ input }, ({ input }) => `artisan-application:${input.auth_identity_id}`)
  const ownerId = nameLockOwnerStep()
  acquireLockStep({ key, ownerId, timeout: 5, ttl: 30 })
  const identity = transform({ input }, ({ input }) => ({ auth_identity_id: input.auth_identity_id }))
  clearFormerMemberStep(identity)
  refuseSecondApplicationStep(identity)
  const member = acceptInvitationStep(input)
  linkSignInStep({ auth_identity_id: input.auth_identity_id, member_id: member.id })
  const data = transform({ member }, ({ member }) => ({ id: member.artisan_id, member_id: member.id }))
  emitEventStep({ eventName: "artisan.member_joined", data })
  releaseLockStep({ key, ownerId })
  return new WorkflowResponse(member)
})

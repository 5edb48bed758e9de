import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"

import { approveAtOnceStep } from "./steps/approve-at-once"
import { clearFormerMemberStep } from "./steps/clear-former-member"
import { createArtisanStep } from "./steps/create-artisan"
import type { ArtisanApplication } from "./steps/create-artisan"
import { linkSignInStep } from "./steps/link-sign-in"
import { nameLockOwnerStep } from "./steps/name-lock-owner"
import { refuseSecondApplicationStep } from "./steps/refuse-second-application"

export type ApplyAsArtisanInput = { auth_identity_id: string, application: ArtisanApplication }

/**
 * Creates a pending artisan with its owner and lets the signed-in identity act for it. Emits `artisan.applied`;
 * and `artisan.approved` where applications need no approval.
 * The lock keeps two applications of one identity from both being accepted.
 */
export const applyAsArtisanWorkflow = createWorkflow("apply-as-artisan", (input: ApplyAsArtisanInput) => {
  const key = transform({ input }, ({ input }) => `artisan-application:${input.auth_identity_id}`)
  const ownerId = nameLockOwnerStep()
  acquireLockStep({ key, ownerId, timeout: 5, ttl: 30 })
  clearFormerMemberStep(input)
  refuseSecondApplicationStep(input)
  const created = createArtisanStep(input.application)
  linkSignInStep({ auth_identity_id: input.auth_identity_id, member_id: created.member_id })
  const data = transform({ created }, ({ created }) => ({ id: created.artisan_id }))
  emitEventStep({ eventName: "artisan.applied", data })
  const approved = approveAtOnceStep(data)
  when({ approved }, ({ approved }) => approved.event !== null).then(() => {
    emitEventStep({ eventName: "artisan.approved", data }).config({ name: "emit-artisan-approved" })
  })
  releaseLockStep({ key, ownerId })
  return new WorkflowResponse(created)
})

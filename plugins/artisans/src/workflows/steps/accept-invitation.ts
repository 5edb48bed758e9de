import { refuse } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { findInvitation } from "../../members/find-invitation"
import { invitationNotFound } from "../../members/invitation-not-found"
import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"

export type AcceptInvitationInput = {
  token: string
  auth_identity_id: string
  person: { first_name?: string | null, last_name?: string | null }
}

/** An identity may have several ways to sign in; one of them must be the invited address. */
async function requireAddress(container: MedusaContainer, auth_identity_id: string, email: string): Promise<void> {
  const ways = await container.resolve(Modules.AUTH).listProviderIdentities({ auth_identity_id })
  if (!ways.some(({ entity_id }) => entity_id.toLowerCase() === email)) {
    throw refuse({
      status: 403,
      code: "invitation_of_another",
      message: "This invitation is for another e-mail address than the one you are signed in with.",
    })
  }
}

export const acceptInvitationStep = createStep(
  "accept-artisan-invitation",
  async ({ token, auth_identity_id, person }: AcceptInvitationInput, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    const invitation = await findInvitation(container, token)
    await requireAddress(container, auth_identity_id, invitation.email)
    const member = await service.acceptInvitation(invitation.id, { ...person, email: invitation.email, role: invitation.role, artisan_id: invitation.artisan.id })
    if (!member)
      throw invitationNotFound()
    return new StepResponse(member, { member_id: member.id, invitation_id: invitation.id })
  },
  async (change, { container }) => {
    if (change)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).undoAcceptance(change.member_id, change.invitation_id)
  },
)

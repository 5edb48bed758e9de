import { refuse } from "@craftmart/http"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { tokenSecret } from "../../members/secret"
import { hashOfToken, invitationToken } from "../../members/token"
import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"

const SEVEN_DAYS = 7 * 24 * 3_600_000
/** Nobody needs more, and a stolen sign-in must not write to the whole world. */
const MOST_OPEN = 50

export type InviteMemberInput = { artisan_id: string, email: string, role: "owner" | "staff" }

async function refuseMember(service: ArtisansModuleService, email: string): Promise<void> {
  const [member] = await service.listArtisanMembers({ email }, { take: 1, select: ["id"] })
  if (member)
    throw refuse({ status: 409, code: "already_member", message: "email: this person signs in for an artisan already.", field: "email" })
}

/** Writes an invitation, of which only the token's hash is kept; a former one of the same address ends. */
export const inviteMemberStep = createStep(
  "invite-artisan-member",
  async ({ artisan_id, email, role }: InviteMemberInput, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    await refuseMember(service, email)
    const open = await service.listArtisanInvitations({ artisan_id, accepted_at: null, expires_at: { $gt: new Date() } }, { select: ["id"], take: MOST_OPEN })
    if (open.length === MOST_OPEN)
      throw refuse({ status: 409, code: "too_many_invitations", message: `There are ${MOST_OPEN} open invitations; withdraw one first.` })
    const id = generateEntityId(undefined, "artinv")
    const token_hash = hashOfToken(invitationToken(tokenSecret(container), id))
    const expires_at = new Date(Date.now() + SEVEN_DAYS)
    const { replaced, created_at } = await service.replaceInvitation({ id, artisan_id, email, role, token_hash, expires_at })
    return new StepResponse({ id, email, role, expires_at, created_at }, { id, replaced })
  },
  async (change, { container }) => {
    if (!change)
      return
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    await service.deleteArtisanInvitations(change.id)
    await service.restoreArtisanInvitations(change.replaced)
  },
)

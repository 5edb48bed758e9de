import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { invitationNotFound } from "./invitation-not-found"
import { hashOfToken, isToken } from "./token"

export type OpenInvitation = {
  id: string
  email: string
  role: "owner" | "staff"
  expires_at: Date | string
  artisan: { id: string, name: string, handle: string, picture_url: string | null, status: string }
}

/** The invitation that this token still opens. @throws the 404 refusal `invitation_not_found`. */
export async function findInvitation(container: MedusaContainer, token: string | undefined): Promise<OpenInvitation> {
  if (!isToken(token))
    throw invitationNotFound()
  const { data: [invitation] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "artisan_invitation",
    fields: ["id", "email", "role", "expires_at", "artisan.id", "artisan.name", "artisan.handle", "artisan.picture_url", "artisan.status"],
    filters: { token_hash: hashOfToken(token), accepted_at: null, expires_at: { $gt: new Date() } },
  })
  const found = invitation as unknown as OpenInvitation | undefined
  if (!found?.artisan || found.artisan.status === "closed")
    throw invitationNotFound()
  return found
}

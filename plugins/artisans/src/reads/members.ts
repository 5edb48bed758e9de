import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export const memberFields = ["id", "email", "first_name", "last_name", "role", "created_at"] as const
export const invitationFields = ["id", "email", "role", "expires_at", "created_at"] as const

/** Exactly these fields of a row: never an invitation's hash. */
export function pick<Field extends string>(row: Record<string, unknown> | undefined, fields: readonly Field[]): Record<Field, unknown> {
  return Object.fromEntries(fields.map(field => [field, row?.[field] ?? null])) as Record<Field, unknown>
}

/** The members of an artisan, and its invitations that can still be accepted. */
export async function readMembers(container: MedusaContainer, artisan_id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: members } = await query.graph({
    entity: "artisan_member",
    fields: [...memberFields],
    filters: { artisan_id },
    pagination: { order: { created_at: "ASC", id: "ASC" } },
  })
  const { data: invitations } = await query.graph({
    entity: "artisan_invitation",
    fields: [...invitationFields],
    filters: { artisan_id, accepted_at: null, expires_at: { $gt: new Date() } },
    pagination: { order: { created_at: "ASC", id: "ASC" } },
  })
  return {
    members: members.map(member => pick(member, memberFields)),
    invitations: invitations.map(invitation => pick(invitation, invitationFields)),
  }
}

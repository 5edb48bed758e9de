import { invitationToken, tokenSecret } from "@craftmart/artisans/workflows"
import { enqueueSaleNotices, sealLink } from "@craftmart/sale-notices/modules/sale-notices"
import type { SaleNoticeInput } from "@craftmart/sale-notices/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const MOST = 200

interface Invitation { id: string, email: string, role: "owner" | "staff", expires_at: Date, artisan_id: string, name: string }

function mailOf(container: MedusaContainer, invitation: Invitation): SaleNoticeInput {
  const token = invitationToken(tokenSecret(container), invitation.id)
  return {
    key: `artisan_invitation:${invitation.id}`,
    kind: "artisan_invitation",
    recipient: invitation.email,
    order_id: null,
    artisan_id: invitation.artisan_id,
    payload: {
      artisan_name: invitation.name,
      role: invitation.role,
      expires_at: invitation.expires_at.toISOString(),
      sealed_path: sealLink(container, `/dashboard/seller/invitation?token=${token}`),
    },
  }
}

/** Writes the mails of open invitations that have none. @returns how many. */
export async function tellInvitations(container: MedusaContainer): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const untold = await knex("artisan_invitation as invitation")
    .join("artisan", "artisan.id", "invitation.artisan_id")
    .whereNull("invitation.accepted_at")
    .whereNull("invitation.deleted_at")
    .where("invitation.expires_at", ">", knex.fn.now())
    .whereNotExists(knex("sale_notice").select("id").whereRaw("key = 'artisan_invitation:' || invitation.id"))
    .orderBy("invitation.id")
    .limit(MOST)
    .select<Invitation[]>("invitation.id", "invitation.email", "invitation.role", "invitation.expires_at", "invitation.artisan_id", "artisan.name")
  await enqueueSaleNotices(knex, untold.map(invitation => mailOf(container, invitation)))
  return untold.length
}

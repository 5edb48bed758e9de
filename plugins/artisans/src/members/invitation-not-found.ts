import { refuse } from "@craftmart/http"
import type { MedusaError } from "@medusajs/framework/utils"

/** One answer for all that lead nowhere: used, expired, withdrawn, never written. */
export function invitationNotFound(): MedusaError {
  return refuse({ status: 404, code: "invitation_not_found", message: "There is no such invitation. It works once, for seven days." })
}

export function isInvitationId(id: string): boolean {
  return /^artinv_[\w-]{1,60}$/.test(id)
}

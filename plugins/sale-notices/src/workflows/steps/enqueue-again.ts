import { refuse } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { SALE_NOTICES_MODULE } from "../../modules/sale-notices"
import { enqueueSaleNotices } from "../../modules/sale-notices/enqueue/enqueue-sale-notices"
import { whyNotDeliverable } from "../../modules/sale-notices/enqueue/recipient"
import type { SaleNoticesModuleService } from "../../modules/sale-notices/service"
import type { SaleNoticeInput } from "../../types"
import { holdsSecretLink } from "../../types"

export interface ResendSaleNoticeInput {
  id: string
  /** Makes the copy once, however often it is asked for. */
  key: string
  /** Another address than the one that it went to. */
  recipient?: string
}

type Kept = SaleNoticeInput & { status: string }

function refuseResending({ kind, status }: Kept): void {
  if (status !== "sent")
    throw refuse({ status: 409, code: "notice_not_sent", message: "This mail has not left yet: retry it instead." })
  if (holdsSecretLink(kind))
    throw refuse({ status: 409, code: "notice_not_resendable", message: "This mail holds a link for its reader alone, which may have ended: let them ask for a new one." })
}

/** Puts a copy of a notice that has left into the outbox, as a row of its own. */
export const enqueueAgainStep = createStep(
  "enqueue-sale-notice-again",
  async ({ id, key, recipient }: ResendSaleNoticeInput, { container }) => {
    const notice = await container.resolve<SaleNoticesModuleService>(SALE_NOTICES_MODULE).retrieveSaleNotice(id) as unknown as Kept
    refuseResending(notice)
    const fault = whyNotDeliverable(recipient ?? notice.recipient)
    if (fault)
      throw refuse({ status: 400, code: "validation_failed", message: fault, field: "recipient" })
    const copy = { ...notice, key: `resend:${id}:${key}`, recipient: recipient ?? notice.recipient }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const [made] = await enqueueSaleNotices(knex, [copy])
    return new StepResponse(copy.key, made)
  },
  async (made, { container }) => {
    if (made)
      await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("sale_notice").where({ key: made, attempts: 0 }).whereNull("lease_id").delete()
  },
)

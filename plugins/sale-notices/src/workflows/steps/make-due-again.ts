import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { SALE_NOTICES_MODULE } from "../../modules/sale-notices"
import { whyNotDeliverable } from "../../modules/sale-notices/enqueue/recipient"
import type { SaleNoticesModuleService } from "../../modules/sale-notices/service"
import { holdsSecretLink } from "../../types"

export interface RetrySaleNoticeInput {
  id: string
  /** The address to use from now on. */
  recipient?: string
}

/** Puts a notice back among the due ones. Refuses one that has left or is leaving, and a bad address. */
export const makeDueAgainStep = createStep(
  "make-sale-notice-due-again",
  async (input: RetrySaleNoticeInput, { container }) => {
    const saleNotices = container.resolve<SaleNoticesModuleService>(SALE_NOTICES_MODULE)
    const notice = await saleNotices.retrieveSaleNotice(input.id, { select: ["recipient", "kind"] })
    const recipient = input.recipient ?? notice.recipient
    if (recipient !== notice.recipient && holdsSecretLink(notice.kind))
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "recipient: this mail holds a link for its reader alone", "validation_failed")
    const fault = whyNotDeliverable(recipient)
    if (fault)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, fault, "validation_failed")
    const before = await saleNotices.makeDueAgain(input.id, recipient)
    if (!before)
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This mail has been sent, or is being sent now.", "notice_already_sent")
    return new StepResponse(input.id, before)
  },
  async (before, { container }) => {
    if (before)
      await container.resolve<SaleNoticesModuleService>(SALE_NOTICES_MODULE).undoRetry(before)
  },
)

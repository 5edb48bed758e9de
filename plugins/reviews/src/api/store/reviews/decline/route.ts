import { answering } from "@craftmart/http"

import type { ReviewerRequest } from "../../../../types/requests"
import { declineInvitationsWorkflow } from "../../../../workflows/decline-invitations"

/** No more mails that ask for reviews, to the address of this customer. */
export const POST = answering<ReviewerRequest>(async (req, res) => {
  await declineInvitationsWorkflow(req.scope).run({ input: req.reviewer })
  res.json({ declined: true })
})

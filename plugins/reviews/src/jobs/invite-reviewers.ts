import type { MedusaContainer } from "@medusajs/framework/types"

import { inviteReviewersWorkflow } from "../workflows/invite-reviewers"

export default async function inviteReviewers(container: MedusaContainer): Promise<void> {
  await inviteReviewersWorkflow(container).run()
}

export const config = {
  name: "invite-reviewers",
  schedule: "*/15 * * * *",
}

import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { Reviewer } from "../writes/types"

/** The address that the mail went to: the order's, where it is known, else the customer's. */
const declineInvitationsStep = createStep("decline-review-invitations", async ({ customer_id, order_id }: Reviewer, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const source = order_id ? knex("order").where({ id: order_id }) : knex("customer").where({ id: customer_id })
  const row = await source.first<{ email: string | null } | undefined>("email")
  if (row?.email)
    await knex("review_opt_out").insert({ id: generateEntityId(undefined, "revopt"), email: row.email.toLowerCase() }).onConflict().ignore()
  return new StepResponse(undefined)
})

/** Sends no more mails that ask for reviews to somebody. */
export const declineInvitationsWorkflow = createWorkflow("decline-review-invitations", (input: Reviewer) => {
  declineInvitationsStep(input)
  return new WorkflowResponse(undefined)
})

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { issueTicket } from "../../uploads/issue-ticket"
import { openPictureStore } from "../../uploads/open-store"

export const issueTicketStep = createStep("issue-upload-ticket", async ({ artisan_id }: { artisan_id: string }, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const ticket = await issueTicket(knex, await openPictureStore(container), artisan_id)
  return new StepResponse(ticket, ticket.id)
}, async (id, { container }) => {
  if (id)
    await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("artisan_upload").where({ id }).delete()
})

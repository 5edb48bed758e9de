import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { changeArtisanStatusStep } from "./steps/change-artisan-status"
import type { ChangeArtisanStatusInput } from "./steps/change-artisan-status"

/**
 * Approves, refuses, suspends, reinstates or closes an artisan, and emits `artisan.approved`, `artisan.refused`,
 * `artisan.suspended`, `artisan.reinstated` or `artisan.closed` with `{id}`. A transition that does not exist changes and emits nothing.
 */
export const changeArtisanStatusWorkflow = createWorkflow("change-artisan-status", (input: ChangeArtisanStatusInput) => {
  const changed = changeArtisanStatusStep(input)
  const data = transform({ input }, ({ input }) => ({ id: input.id }))
  emitEventStep({ eventName: changed.event, data })
  return new WorkflowResponse(undefined)
})

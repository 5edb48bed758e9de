import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { readNotificationsStep } from "./steps/read-notifications"
import type { ReadNotificationsInput } from "./steps/read-notifications"

/** Marks entries of one artisan's notification centre as read: those with these ids, or all. */
export const readNotificationsWorkflow = createWorkflow("read-artisan-notifications", (input: ReadNotificationsInput) => {
  readNotificationsStep(input)
  return new WorkflowResponse(undefined)
})

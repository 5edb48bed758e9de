import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { completeUploadStep } from "./steps/complete-upload"
import { issueTicketStep } from "./steps/issue-ticket"

/** A ticket with which a browser uploads one picture of the artisan straight to where it will live. */
export const issueUploadTicketWorkflow = createWorkflow("issue-upload-ticket", (input: { artisan_id: string }) =>
  new WorkflowResponse(issueTicketStep(input)))

/** Checks what arrived with a ticket; from then on a listing may use it. 404 for another artisan's upload. */
export const completeUploadWorkflow = createWorkflow("complete-upload", (input: { artisan_id: string, upload_id: string, result: unknown }) =>
  new WorkflowResponse(completeUploadStep(input)))

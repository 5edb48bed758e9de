import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { removeNoteStep } from "./steps/remove-note"
import { writeNoteStep } from "./steps/write-note"
import type { WriteNoteInput } from "./steps/write-note"

/** Writes down what administrators should know about an artisan. */
export const writeArtisanNoteWorkflow = createWorkflow("write-artisan-note", (input: WriteNoteInput) =>
  new WorkflowResponse(writeNoteStep(input)))

/** Takes a note away; 404 `artisan_note_not_found` for one that is not there. */
export const removeArtisanNoteWorkflow = createWorkflow("remove-artisan-note", (input: { id: string }) => {
  removeNoteStep(input.id)
  return new WorkflowResponse(undefined)
})

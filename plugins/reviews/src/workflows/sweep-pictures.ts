import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { findUnusedPictures } from "../pictures/find-unused"
import { openPictures } from "../pictures/open-pictures"

const MOST = 500

/** A row goes only while it is still unused, and before its file: at worst a file is left, never a hole in a review. */
const sweepPicturesStep = createStep("sweep-review-pictures", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const unused = await findUnusedPictures(knex, MOST)
  const gone = await knex("review_image").whereIn("id", unused.map(({ id }) => id)).whereNull("review_id").delete().returning<{ file_id: string }[]>("file_id")
  if (gone.length > 0)
    await openPictures(container).discard(gone.map(({ file_id }) => file_id))
  return new StepResponse({ swept: gone.length })
})

/** Deletes pictures of reviews that nobody uses, rows and files. */
export const sweepPicturesWorkflow = createWorkflow("sweep-review-pictures", () => {
  return new WorkflowResponse(sweepPicturesStep())
})

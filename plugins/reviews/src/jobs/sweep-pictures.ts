import type { MedusaContainer } from "@medusajs/framework/types"

import { sweepPicturesWorkflow } from "../workflows/sweep-pictures"

/** Deletes the pictures that no review shows. */
export default async function sweepPictures(container: MedusaContainer): Promise<void> {
  await sweepPicturesWorkflow(container).run()
}

export const config = {
  name: "sweep-review-pictures",
  schedule: "41 * * * *",
}

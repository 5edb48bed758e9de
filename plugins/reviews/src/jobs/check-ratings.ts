import type { MedusaContainer } from "@medusajs/framework/types"

import { followOwnersWorkflow } from "../workflows/follow-owners"
import { checkRatingsWorkflow } from "../workflows/check-ratings"

/** Makes good what nobody should have been able to spoil: a database restored in part, a trigger that was switched off. */
export default async function checkRatings(container: MedusaContainer): Promise<void> {
  await followOwnersWorkflow(container).run()
  await checkRatingsWorkflow(container).run()
}

export const config = {
  name: "check-ratings",
  schedule: "17 * * * *",
}

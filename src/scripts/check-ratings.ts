import type { ExecArgs } from "@medusajs/framework/types"

import { checkRatingsWorkflow } from "@craftmart/reviews/workflows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** `medusa exec ./src/scripts/check-ratings.ts`: compares every rating with its reviews and repairs the wrong ones. */
export default async function checkRatings({ container }: ExecArgs) {
  const { result } = await checkRatingsWorkflow(container).run()
  container.resolve(ContainerRegistrationKeys.LOGGER).info(result.length === 0 ? "Every rating is right." : `${result.length} ratings were wrong and are repaired.`)
}

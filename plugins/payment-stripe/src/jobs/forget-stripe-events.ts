import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { forgetEvents } from "../events/forget"

export default async function forgetStripeEvents(container: MedusaContainer): Promise<void> {
  await forgetEvents(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
}

export const config = {
  name: "forget-stripe-events",
  schedule: "47 3 * * *",
}

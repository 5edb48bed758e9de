import { container } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { runReconciler } from "./run"

/**
 * A first round as soon as the application is up, for what the last process left undone: the schedule begins with the
 * next minute. Not in a process that only serves requests, and never in the way of the start.
 */
export function reconcileOnStart(): void {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  if (projectConfig.workerMode === "server")
    return
  runReconciler(container).catch((error: unknown) => {
    container.resolve(ContainerRegistrationKeys.LOGGER).error("The first reconciliation of orders failed", error instanceof Error ? error : undefined)
  })
}

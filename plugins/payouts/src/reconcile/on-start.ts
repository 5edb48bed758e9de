import { container } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { reconcileLedger } from "./run"

/** A first round as soon as the application is up. Not in a process that only serves requests, and never in the way of the start. */
export function reconcileLedgerOnStart(): void {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  if (projectConfig.workerMode === "server")
    return
  reconcileLedger(container).catch((error: unknown) => {
    container.resolve(ContainerRegistrationKeys.LOGGER).error("The first reconciliation of the ledger failed", error instanceof Error ? error : undefined)
  })
}

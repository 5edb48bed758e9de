import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { recordEntries } from "../ledger/record"

/** A round looks back two days; a sweep over everything finds payments that were captured later. */
const WINDOW = 48 * 3_600_000
const SWEEP_EVERY = 3_600_000

let sweptAt = 0
let running: Promise<void> | undefined

async function round(container: MedusaContainer): Promise<void> {
  const now = Date.now()
  const everything = now - sweptAt > SWEEP_EVERY
  await recordEntries(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), everything ? {} : { since: new Date(now - WINDOW) })
  if (everything)
    sweptAt = now
}

/** Enters what no event told of; while a round is running in this process, the same is awaited. */
export async function reconcileLedger(container: MedusaContainer): Promise<void> {
  running ??= round(container).finally(() => running = undefined)
  await running
}

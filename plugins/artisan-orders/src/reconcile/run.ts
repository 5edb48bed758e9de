import type { MedusaContainer } from "@medusajs/framework/types"

import { reconcileOrders } from "./reconcile-orders"

/** A sweep over all orders each hour, and with the first round of a process. */
const SWEEP_EVERY = 3_600_000

let sweptAt = 0
let running: Promise<void> | undefined

async function round(container: MedusaContainer): Promise<void> {
  const everything = Date.now() - sweptAt > SWEEP_EVERY
  await reconcileOrders(container, { everything })
  if (everything)
    sweptAt = Date.now()
}

/** One round; while one is running in this process, the same is awaited. */
export async function runReconciler(container: MedusaContainer): Promise<void> {
  running ??= round(container).finally(() => running = undefined)
  await running
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"

/** Seconds to wait for another process that captures the same payment. */
const PATIENCE = 10

/**
 * Captures a payment in full. Under a lock, so that two who try at the same time ask the provider once: core passes
 * over a payment that is captured already.
 */
export async function capturePaymentOnce(payment_id: string, container: MedusaContainer): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(
    `capture:${payment_id}`,
    () => capturePaymentWorkflow(container).run({ input: { payment_id } }),
    { timeout: PATIENCE },
  )
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"

/** Seconds after which a capture that gave no sign of life may be tried by another. */
const LEASE = 120

/**
 * Captures of a process that died before the provider's answer was written down: core would take them for money that
 * is there, and never ask again. Whoever still is at it holds the lock, for a lease at most.
 */
const broken = `
  delete from capture
  using payment
  where payment.id = ? and payment.captured_at is null and payment.canceled_at is null
    and capture.payment_id = payment.id and capture.created_at < now() - interval '${LEASE} seconds'
    and payment.amount <= (select sum(amount) from capture every where every.payment_id = payment.id and every.deleted_at is null)`

/**
 * Captures a payment in full, unless another process is at it. A row is the lock: Medusa's `execute` would keep a
 * connection for each capture while the capture asks for more of them.
 */
export async function capturePaymentOnce(payment_id: string, container: MedusaContainer): Promise<void> {
  const locking = container.resolve(Modules.LOCKING)
  const key = `capture:${payment_id}`
  const ownerId = generateEntityId(undefined, "capt")
  const isOurs = await locking.acquire(key, { ownerId, expire: LEASE }).then(() => true, () => false)
  if (!isOurs)
    return
  try {
    await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(broken, [payment_id])
    const payment = await container.resolve(Modules.PAYMENT).retrievePayment(payment_id, { select: ["id", "captured_at", "canceled_at"] })
    if (!payment.captured_at && !payment.canceled_at)
      await capturePaymentWorkflow(container).run({ input: { payment_id } })
  } finally {
    await locking.release(key, { ownerId })
  }
}

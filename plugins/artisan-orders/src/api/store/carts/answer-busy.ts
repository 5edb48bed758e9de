import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, MedusaError, Modules } from "@medusajs/framework/utils"

const busy = { type: MedusaError.Types.CONFLICT, code: "cart_busy", message: "This cart is being paid for or changed. Please try again in a moment." }

/** Whether somebody has the cart's lock, which core takes for every change. Whoever had it here has given it back. */
async function isHeld(cart_id: string, container: MedusaContainer): Promise<boolean> {
  const locking = container.resolve(Modules.LOCKING)
  const ownerId = generateEntityId(undefined, "glance")
  const isFree = await locking.acquire(cart_id, { ownerId, expire: 10 }).then(() => true, () => false)
  if (isFree)
    await locking.release(cart_id, { ownerId })
  return !isFree
}

/**
 * Core waits two seconds for a cart that is being paid for or changed, and then answers 500, whose words do not say why.
 * While somebody has the cart it is a 409 instead.
 */
export function answerBusy(req: MedusaRequest<{ cart_id?: unknown }>, res: MedusaResponse, next: MedusaNextFunction): void {
  const send = res.json.bind(res)
  // Read now: by the time that the error handler answers, the parameters of the route are gone.
  const cart_id = req.params.id ?? req.body.cart_id
  res.json = (body: unknown) => {
    if (res.statusCode !== 500 || typeof cart_id !== "string")
      return send(body)
    isHeld(cart_id, req.scope)
      .then(isBusy => isBusy ? res.status(409) && send(busy) : send(body))
      .catch(() => send(body))
    return res
  }
  next()
}

import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"

import { refusalIn } from "./refuse"
import type { Refusal } from "./refuse"

/** Writes a refusal as `{type, code, message, field?}`. */
export function sendRefusal(res: MedusaResponse, { status, type, code, message, field }: Refusal & { type: string }): void {
  res.status(status).json({ type, code, message, ...(field === undefined ? {} : { field }) })
}

type Handler<Request> = (req: Request, res: MedusaResponse, next: MedusaNextFunction) => Promise<void> | void

/**
 * A handler whose refusals are answered with their own status and field. Medusa has one error handler for the whole
 * application, which a plugin should not take over; every other error goes to it.
 */
export function answering<Request>(handler: Handler<Request>): Handler<Request> {
  return async (req, res, next) => {
    try {
      await handler(req, res, next)
    } catch (error) {
      const refusal = refusalIn(error)
      if (!refusal)
        throw error
      sendRefusal(res, refusal)
    }
  }
}

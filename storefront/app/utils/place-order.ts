import { ApiError } from "./api-error"

/** Pauses before the further tries, in milliseconds. */
const PAUSES = [400, 1200, 3000]

/**
 * Completes a cart, again and again while it is not known whether it was
 * completed: completing is idempotent at Medusa, so a lost answer is asked for
 * once more and never buys twice. A refusal is final and is thrown at once.
 */
export async function completeSurely<T>(
  complete: () => Promise<T>,
  wait: (ms: number) => Promise<void> = pause,
): Promise<T> {
  for (const ms of PAUSES) {
    try {
      return await complete()
    } catch (error) {
      if (!isUncertain(error))
        throw error
      await wait(ms)
    }
  }
  return complete()
}

/** Whether the order may have been placed although no order came back. */
export function isUncertain(error: unknown): boolean {
  if (!(error instanceof ApiError))
    return false
  const isOtherRequestBusy = error.status === 409 && error.code === "invalid_state_error"
  return error.status === 0 || error.status >= 500 || isOtherRequestBusy
}

/** The lines that somebody else bought first, or undefined when the failure is about something else. */
export function soldOutLines(error: unknown): string[] | undefined {
  return error instanceof ApiError && error.code === "sold_out" ? error.body.line_ids ?? [] : undefined
}

/** Whether the cart or its total are not what the buyer has seen. */
export function isStale(error: unknown): boolean {
  return error instanceof ApiError && (error.code === "payment_amount_mismatch" || error.code === "cart_changed")
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}

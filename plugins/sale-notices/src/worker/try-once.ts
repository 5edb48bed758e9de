import { isPermanent } from "../delivery/permanent-failure"
import { secondsUntilNextTry } from "../modules/sale-notices/outbox/back-off"
import type { ClaimedNotice } from "../modules/sale-notices/outbox/claim"
import type { Outcome } from "../modules/sale-notices/outbox/settle"
import { within } from "./within"

/** Sends a notice's mail, and gives the provider's id of it. Throws if it did not leave, or may not have. */
export type Deliver = (notice: ClaimedNotice) => Promise<string | null>

export interface TryLimits {
  maxAttempts: number
  leaseSeconds: number
}

function afterFailure(error: unknown, attempts: number, maxAttempts: number): Outcome {
  const message = error instanceof Error ? error.message : String(error)
  return isPermanent(message) || attempts >= maxAttempts
    ? { result: "parked", error: message }
    : { result: "try_again", error: message, seconds: secondsUntilNextTry(attempts) }
}

/** Tries to send one claimed notice, within half of its lease, and says what became of it. Never throws. */
export async function tryOnce(notice: ClaimedNotice, deliver: Deliver, limits: TryLimits): Promise<Outcome> {
  if (notice.attempts > limits.maxAttempts)
    return { result: "parked", error: `The process stopped while sending this, ${limits.maxAttempts} times or more.` }
  try {
    return { result: "sent", messageId: await within(limits.leaseSeconds / 2, deliver(notice)) }
  } catch (error) {
    return afterFailure(error, notice.attempts, limits.maxAttempts)
  }
}

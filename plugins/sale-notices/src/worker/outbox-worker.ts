import type { ClaimedNotice } from "../modules/sale-notices/outbox/claim"
import type { Outcome } from "../modules/sale-notices/outbox/settle"
import { oneAtATime } from "./one-at-a-time"
import type { Deliver, TryLimits } from "./try-once"
import { tryOnce } from "./try-once"

/** The two things a worker does to the outbox. */
export interface Outbox {
  claimNotices: () => Promise<ClaimedNotice[]>
  settleNotice: (notice: ClaimedNotice, outcome: Outcome) => Promise<boolean>
}

interface Log {
  warn: (message: string) => void
}

/**
 * Empties the outbox whenever it is woken: batch after batch, until nothing is due.
 * Any number of workers, in any number of processes, may do so at once.
 */
export class OutboxWorker {
  /** Resolves when everything that was due at the time of asking has been tried. Rejects if the database cannot be reached. */
  readonly wake = oneAtATime(() => this.#sendDueNotices())
  #stopped = false

  constructor(
    private readonly outbox: Outbox,
    private readonly deliver: Deliver,
    private readonly limits: TryLimits,
    private readonly log: Log,
  ) {}

  /** Finishes the batch at hand, and takes no other. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.wake().catch(() => undefined)
  }

  async #sendDueNotices(): Promise<void> {
    while (!this.#stopped) {
      const batch = await this.outbox.claimNotices()
      if (batch.length === 0)
        return
      await Promise.all(batch.map(notice => this.#send(notice)))
    }
  }

  async #send(notice: ClaimedNotice): Promise<void> {
    const outcome = await tryOnce(notice, this.deliver, this.limits)
    if (outcome.result !== "sent")
      this.log.warn(`Sale notice ${notice.id} has not left (try ${notice.attempts}, ${outcome.result}): ${outcome.error}`)
    try {
      if (!await this.outbox.settleNotice(notice, outcome))
        this.log.warn(`Sale notice ${notice.id} was ${outcome.result} after its lease had ended; it may leave twice.`)
    } catch (error) {
      this.log.warn(`Sale notice ${notice.id} was ${outcome.result}, but that could not be written down: ${String(error)}`)
    }
  }
}

import { createHmac } from "node:crypto"

import { now } from "./objects"
import type { SentEvent } from "./world"

export interface Delivery {
  /** When Stripe signed it, in seconds; a late one is stale. */
  signedAt?: number
  secret?: string
  /** What arrives instead of what was signed. */
  tamper?: (body: string) => string
}

/** How a signature is made, from Stripe's description: the time, a dot, the raw body. */
export function signatureOf(body: string, secret: string, signedAt: number): string {
  const v1 = createHmac("sha256", secret).update(`${signedAt}.${body}`).digest("hex")
  return `t=${signedAt},v1=${v1}`
}

/** Sends events to the shop: at once, or when and as often as a test wants. */
export class Webhooks {
  /** The shop's endpoint; nothing is sent while there is none. */
  endpoint: string | undefined
  /** Whether each event is sent as it happens. */
  isLive = false
  /** Milliseconds that a live event takes, for each of its deliveries; none: it is lost. */
  delays: (event: SentEvent) => number[] = () => [0]
  readonly #underWay = new Set<Promise<unknown>>()

  /** @param inspect is told of every event before it is sent. */
  constructor(readonly secret: string, private readonly inspect: (event: SentEvent) => void) {}

  /** Stripe's answer to an event that it just wrote. */
  readonly follow = (event: SentEvent): void => {
    if (!this.isLive || !this.endpoint)
      return
    for (const delay of this.delays(event)) {
      const delivery = new Promise(resolve => setTimeout(resolve, delay)).then(() => this.#insist(event)).finally(() => this.#underWay.delete(delivery))
      this.#underWay.add(delivery)
    }
  }

  /** Sends one event once. Resolves to the status of the shop's answer. */
  async send(event: SentEvent, { signedAt = now(), secret = this.secret, tamper = body => body }: Delivery = {}): Promise<number> {
    this.inspect(event)
    const body = JSON.stringify(event, null, 2)
    const answer = await fetch(this.endpoint ?? "", {
      method: "POST",
      headers: { "Content-Type": "application/json; charset=utf-8", "Stripe-Signature": signatureOf(body, secret, signedAt) },
      body: tamper(body),
    })
    await answer.arrayBuffer()
    return answer.status
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0)
      await Promise.allSettled(this.#underWay)
  }

  /** Stripe tries again for days; here, some seconds. */
  async #insist(event: SentEvent): Promise<void> {
    for (let tries = 0; tries < 20; tries++) {
      if (await this.send(event).catch(() => 0) === 200)
        return
      await new Promise(resolve => setTimeout(resolve, 250))
    }
  }
}

import { StripeFailure } from "./failure"

export interface Answer { status: number, body: unknown }

/** A key belongs to one call: whoever repeats it hears the first answer, a failure included. */
export class IdempotencyKeys {
  readonly #calls = new Map<string, { call: string, answer: Answer }>()

  has(key: unknown): boolean {
    return typeof key === "string" && this.#calls.has(key)
  }

  /** @throws when the key was used for something else. */
  answerOf(key: string, call: string): Answer | undefined {
    const known = this.#calls.get(key)
    if (known && known.call !== call)
      throw new StripeFailure(400, "idempotency_error", "Keys for idempotent requests can only be used with the same parameters they were first used with.")
    return known?.answer
  }

  keep(key: string, call: string, answer: Answer): void {
    this.#calls.set(key, { call, answer: structuredClone(answer) })
  }
}

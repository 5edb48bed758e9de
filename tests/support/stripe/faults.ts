/**
 * What goes wrong with one call. `server_error`: a 500 that stays with its idempotency key, as at Stripe.
 * `reset`, `timeout`: nothing happens and no answer comes, at once or for ever. `answer_lost`, `answer_stalled`: the same,
 * but it happens.
 */
export type Fault = "answer_lost" | "answer_stalled" | "reset" | "server_error" | "timeout"

/** What a test has ordered to go wrong, by the name of the route. */
export class Faults {
  readonly #ordered = new Map<string, Fault[]>()
  /** Whatever goes wrong without being ordered. */
  byChance: (name: string) => Fault | undefined = () => undefined

  order(name: string, ...faults: Fault[]): void {
    this.#ordered.set(name, [...this.#ordered.get(name) ?? [], ...faults])
  }

  /** @param isReplay whether the call repeats one that was answered: a 500 then is the old one, and uses up no new one. */
  next(name: string, isReplay: boolean): Fault | undefined {
    const ordered = this.#ordered.get(name) ?? []
    const fault = ordered[0] ?? this.byChance(name)
    if (isReplay && fault === "server_error")
      return undefined
    ordered.shift()
    return fault
  }

  clear(): void {
    this.#ordered.clear()
    this.byChance = () => undefined
  }
}

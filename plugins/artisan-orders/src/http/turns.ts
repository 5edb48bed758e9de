interface Turn { readonly key: string, readonly go: () => void }

/**
 * Who may go next: one at a time for each key, and so many at a time in all. For load, not for correctness: who waits
 * here holds no database connection, while core's locks keep one for each that waits and starve the pool.
 */
export class Turns {
  readonly #waiting: Turn[] = []
  readonly #holders = new Map<string, Turn>()

  constructor(readonly atOnce: number) {}

  /** Resolves with the function that gives the turn back; calling it again does nothing. */
  take(key: string): Promise<() => void> {
    return new Promise((resolve) => {
      const turn: Turn = { key, go: () => resolve(() => this.#giveBack(turn)) }
      this.#waiting.push(turn)
      this.#next()
    })
  }

  #giveBack(turn: Turn): void {
    if (this.#holders.get(turn.key) !== turn)
      return
    this.#holders.delete(turn.key)
    this.#next()
  }

  #next(): void {
    while (this.#holders.size < this.atOnce) {
      const index = this.#waiting.findIndex(({ key }) => !this.#holders.has(key))
      const [turn] = index < 0 ? [] : this.#waiting.splice(index, 1)
      if (!turn)
        return
      this.#holders.set(turn.key, turn)
      turn.go()
    }
  }
}

import { createHash } from "node:crypto"

/** Numbers that look like chance and are the same in every run, so that a second seed says the same. */
export class Chance {
  #state: number

  constructor(key: string) {
    this.#state = createHash("sha256").update(key).digest().readUInt32LE()
  }

  /** From 0, below 1. */
  next(): number {
    this.#state = (this.#state * 1664525 + 1013904223) >>> 0
    return this.#state / 2 ** 32
  }

  /** From 0, below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined)
      throw new Error("There is nothing to pick from.")
    return item
  }
}

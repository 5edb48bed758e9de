/** Chance that can be had again: the same seed throws the same dice. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** Whether something happens whose probability is `share`. */
  is(share: number): boolean {
    return this.#next() < share
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1))
  }

  among<Thing>(things: Thing[]): Thing {
    return things[this.between(0, things.length - 1)] as Thing
  }

  /** Mulberry32: one number from 0 to 1. */
  #next(): number {
    this.#state = (this.#state + 0x6D2B79F5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

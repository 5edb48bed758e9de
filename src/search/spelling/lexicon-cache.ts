import type { Lexicon } from "./correct-words"

const KEPT_MS = 10 * 60 * 1000

/** Keeps a lexicon for some minutes; while a new one is read, the old one serves. Reading fails quietly: nobody's search waits on it. */
export class LexiconCache {
  private lexicon: Promise<Lexicon> | undefined
  private readAt = 0

  async get(read: () => Promise<Lexicon>): Promise<Lexicon> {
    if (!this.lexicon || Date.now() - this.readAt > KEPT_MS)
      await this.renew(read)
    return await this.lexicon ?? new Map<string, number>()
  }

  private async renew(read: () => Promise<Lexicon>) {
    const old = this.lexicon
    this.readAt = Date.now()
    const fresh = read().catch(() => old ?? new Map<string, number>())
    if (old)
      void fresh.then((lexicon) => { this.lexicon = Promise.resolve(lexicon) })
    else
      this.lexicon = fresh
  }
}

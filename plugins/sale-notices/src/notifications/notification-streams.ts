import type { NotificationRow } from "./rows"

/** An entry that has just been written, with its artisan. */
export type FreshNotification = NotificationRow & { artisan_id: string }

/** Where news come from. */
export interface NewsSource {
  /** The artisans' entries of the last minutes. */
  recent: (artisanIds: string[]) => Promise<FreshNotification[]>
  countUnread: (artisanIds: string[]) => Promise<Map<string, number>>
}

/** One browser that listens. */
export interface Listener {
  readonly artisan_id: string
  send: (news: { unread_count: number, notification: NotificationRow }) => void
  close: () => void
}

export interface StreamLimits { every: number, most: number, mostPerArtisan: number }

/**
 * Tells the listeners of this process what is new, whichever process wrote it: one query every so often for all of them,
 * and none while nobody listens. The table is asked, and not a channel of the database, so that nothing is lost when a
 * connection breaks, and so that it works through any connection pooler. Entries are told apart by their ids and not by
 * time: a transaction may end long after it began.
 */
export class NotificationStreams {
  readonly #listeners = new Map<string, Set<Listener>>()
  /** Entries that were told, or were there before, and whose they are; forgotten when `recent` does not answer them any more. */
  readonly #known = new Map<string, string>()
  #timer: NodeJS.Timeout | undefined
  #asking = false

  constructor(private readonly source: NewsSource, private readonly limits: StreamLimits, private readonly log: { warn: (message: string) => void }) {}

  get size(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0)
  }

  get isFull(): boolean {
    return this.size >= this.limits.most
  }

  /** Begins to tell a listener what comes from now on. An artisan's oldest listener makes room for one too many. */
  async add(listener: Listener): Promise<void> {
    const { artisan_id } = listener
    const own = this.#listeners.get(artisan_id) ?? new Set()
    if (own.size === 0)
      (await this.source.recent([artisan_id])).forEach(({ id }) => this.#known.set(id, artisan_id))
    const [oldest] = own
    if (oldest && own.size >= this.limits.mostPerArtisan)
      oldest.close()
    this.#listeners.set(artisan_id, (this.#listeners.get(artisan_id) ?? new Set<Listener>()).add(listener))
    this.#timer ??= setInterval(() => void this.tell(), this.limits.every).unref()
  }

  remove(listener: Listener): void {
    const own = this.#listeners.get(listener.artisan_id)
    own?.delete(listener)
    if (own?.size === 0)
      this.#listeners.delete(listener.artisan_id)
    if (this.#listeners.size > 0)
      return
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#known.clear()
  }

  closeAll(): void {
    for (const own of [...this.#listeners.values()])
      [...own].forEach(listener => listener.close())
  }

  /** Asks once for news and passes them on. Never rejects: the next time will do. */
  async tell(): Promise<void> {
    if (this.#asking)
      return
    this.#asking = true
    try {
      await this.#tellNews()
    } catch (error) {
      this.log.warn(`Notifications could not be read, it will be tried again: ${String(error)}`)
    } finally {
      this.#asking = false
    }
  }

  async #tellNews(): Promise<void> {
    const asked = [...this.#listeners.keys()]
    const recent = await this.source.recent(asked)
    const news = recent.filter(({ id }) => !this.#known.has(id))
    const unread = news.length > 0 ? await this.source.countUnread([...new Set(news.map(({ artisan_id }) => artisan_id))]) : new Map<string, number>()
    for (const { artisan_id, ...notification } of news) {
      this.#known.set(notification.id, artisan_id)
      for (const listener of this.#listeners.get(artisan_id) ?? [])
        listener.send({ unread_count: unread.get(artisan_id) ?? 0, notification })
    }
    this.#forget(new Set(asked), new Set(recent.map(({ id }) => id)))
  }

  #forget(asked: ReadonlySet<string>, recent: ReadonlySet<string>): void {
    for (const [id, artisan_id] of this.#known) {
      if (asked.has(artisan_id) && !recent.has(id))
        this.#known.delete(id)
    }
  }
}

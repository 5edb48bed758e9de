import type { FreshNotification, Listener } from "./notification-streams"
import { NotificationStreams } from "./notification-streams"

const limits = { every: 1e6, most: 4, mostPerArtisan: 2 }

function shop() {
  const rows: FreshNotification[] = []
  const asked: string[][] = []
  const source = {
    recent: async (ids: string[]) => {
      asked.push(ids)
      return rows.filter(({ artisan_id }) => ids.includes(artisan_id))
    },
    countUnread: async (ids: string[]) => new Map(ids.map(id => [id, rows.filter(row => row.artisan_id === id).length])),
  }
  const streams = new NotificationStreams(source, limits, { warn: () => undefined })
  const write = (id: string, artisan_id: string) => rows.push({ id, artisan_id, kind: "sale", payload: {}, read_at: null, created_at: "" })
  const listen = async (artisan_id: string) => {
    const heard: string[] = []
    const listener: Listener & { heard: string[], closed: boolean } = {
      artisan_id,
      heard,
      closed: false,
      send: ({ unread_count, notification }) => heard.push(`${notification.id} ${unread_count}`),
      close: () => {
        listener.closed = true
        streams.remove(listener)
      },
    }
    await streams.add(listener)
    return listener
  }
  return { streams, write, listen, asked }
}

describe("the streams of notifications", () => {
  it("tell each artisan what is new, once, and nobody what was there before or is another's", async () => {
    const { streams, write, listen } = shop()
    write("1", "a")
    const [first, second, other] = [await listen("a"), await listen("a"), await listen("b")]
    write("3", "a")
    await streams.tell()
    await streams.tell()
    // A transaction that began earlier and ended later.
    write("2", "a")
    await streams.tell()
    expect([first.heard, second.heard, other.heard]).toEqual([["3 2", "2 3"], ["3 2", "2 3"], []])
  })

  it("ask nothing while nobody listens, and once for all who do", async () => {
    const { streams, listen, asked } = shop()
    const [a, b] = [await listen("a"), await listen("b")]
    asked.length = 0
    await streams.tell()
    expect(asked).toEqual([["a", "b"]])
    a.close()
    b.close()
    expect(streams.size).toBe(0)
  })

  it("are bounded: an artisan's oldest makes room, a full process says so", async () => {
    const { streams, listen } = shop()
    const listeners = [await listen("a"), await listen("a"), await listen("a")]
    expect(listeners.map(({ closed }) => closed)).toEqual([true, false, false])
    expect(streams.isFull).toBe(false)
    await listen("b")
    await listen("b")
    expect(streams.isFull).toBe(true)
    streams.closeAll()
    expect([streams.size, listeners.map(({ closed }) => closed)]).toEqual([0, [true, true, true]])
  })

  it("go on after a failure", async () => {
    const rows: FreshNotification[] = []
    const answers = [() => [], () => { throw new Error("the database is away") }, () => rows]
    const recent = async (): Promise<FreshNotification[]> => answers.shift()?.() ?? rows
    const streams = new NotificationStreams({ recent, countUnread: async () => new Map() }, limits, { warn: () => undefined })
    const heard: string[] = []
    const listener: Listener = { artisan_id: "a", send: ({ notification }) => heard.push(notification.id), close: () => undefined }
    await streams.add(listener)
    rows.push({ id: "1", artisan_id: "a", kind: "sale", payload: {}, read_at: null, created_at: "" })
    await streams.tell()
    await streams.tell()
    streams.remove(listener)
    expect(heard).toEqual(["1"])
  })
})

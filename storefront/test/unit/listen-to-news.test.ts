import type { NewsSource } from "~/utils/listen-to-news"
import { describe, expect, it } from "vitest"
import { listenToNews } from "~/utils/listen-to-news"

const told = (unread_count: number) => `event: notification\ndata: {"unread_count":${unread_count},"notification":{"id":"n${unread_count}"}}\n\n`

/** Listens while the answers last, and says in which order things happened. */
async function listening(answers: (string | Error)[], changes: Partial<NewsSource> = {}): Promise<string[]> {
  const happened: string[] = []
  const ending = new AbortController()
  await listenToNews({
    open: async () => {
      const answer = answers.shift()
      happened.push("open")
      if (!answers.length)
        ending.abort()
      if (answer instanceof Error)
        throw answer
      return new Response(answer)
    },
    poll: async () => void happened.push("poll"),
    onNews: news => happened.push(`news ${news.unread_count}`),
    wait: async milliseconds => void happened.push(milliseconds > 1500 ? "wait longer" : "wait"),
    ...changes,
  }, ending.signal)
  return happened
}

describe("an artisan's dashboard", () => {
  it("asks once when the stream opens, and hears what it tells", async () => {
    expect(await listening([told(1) + told(2)])).toEqual(["open", "poll", "news 1", "news 2", "wait"])
  })

  it("opens a stream that ended again", async () => {
    expect(await listening([told(1), told(2)])).toEqual(["open", "poll", "news 1", "wait", "open", "poll", "news 2", "wait"])
  })

  it("asks instead while there is no stream, and waits longer each time", async () => {
    const down = new Error("down")
    expect(await listening([down, down, down, told(3)])).toEqual([
      "open", "wait",
      "open", "wait longer", "poll",
      "open", "wait longer", "poll",
      "open", "poll", "news 3", "wait",
    ])
  })

  it("goes on when asking fails, and when the stream says what it does not understand", async () => {
    const poll = () => Promise.reject(new Error("down"))
    expect(await listening([`event: notification\ndata: {\n\nevent: other\ndata: {}\n\n${told(1)}`], { poll }))
      .toEqual(["open", "news 1", "wait"])
  })
})

import { describe, expect, it } from "vitest"
import { createStreamParser, reconnectPause } from "~/utils/event-stream"

const stream = "event: notification\ndata: {\"unread_count\":1}\n\n: still here\n\nevent: notification\r\ndata: {\r\ndata: }\r\n\r\n"
const events = [
  { event: "notification", data: "{\"unread_count\":1}" },
  { event: "notification", data: "{\n}" },
]

describe("a stream of events", () => {
  it("is read whole, without its comments", () => {
    expect(createStreamParser()(stream)).toEqual(events)
  })

  it("is the same wherever it was cut in pieces", () => {
    for (let cut = 0; cut <= stream.length; cut++) {
      const parse = createStreamParser()
      expect([...parse(stream.slice(0, cut)), ...parse(stream.slice(cut))]).toEqual(events)
    }
    const parse = createStreamParser()
    expect([...stream].flatMap(character => parse(character))).toEqual(events)
  })

  it("calls an event without a name a message, and keeps back one that is not complete", () => {
    const parse = createStreamParser()
    expect(parse("data:a\n\ndata: b\n")).toEqual([{ event: "message", data: "a" }])
    expect(parse("\n")).toEqual([{ event: "message", data: "b" }])
  })
})

describe("a stream that broke", () => {
  it("is opened again later each time, after a minute at most", () => {
    expect([1, 2, 3, 4, 20].map(failures => reconnectPause(failures, 0))).toEqual([1000, 2000, 4000, 8000, 60_000])
  })

  it("is not opened by everybody at the same moment", () => {
    expect(reconnectPause(3, 1)).toBe(3000)
    expect(reconnectPause(3, 0.5)).toBe(3500)
  })
})

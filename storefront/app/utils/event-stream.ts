/** One message of a `text/event-stream`. */
export interface StreamEvent {
  event: string
  data: string
}

/**
 * Cuts a `text/event-stream` that arrives in pieces into its events. Comments
 * (the server's sign of life) and blank events are passed over.
 *
 * @returns a function that takes the next piece of text and answers the events that are complete with it.
 */
export function createStreamParser(): (piece: string) => StreamEvent[] {
  let pending = ""
  return (piece) => {
    const blocks = (pending + piece).replaceAll("\r\n", "\n").split("\n\n")
    pending = blocks.pop() ?? ""
    return blocks.flatMap(parseBlock)
  }
}

function parseBlock(block: string): StreamEvent[] {
  const fields = block.split("\n").map((line) => {
    const colon = line.indexOf(":")
    const name = colon < 0 ? line : line.slice(0, colon)
    return { name, value: colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "") }
  })
  const data = fields.filter(({ name }) => name === "data").map(({ value }) => value)
  const event = fields.findLast(({ name }) => name === "event")?.value ?? "message"
  return data.length ? [{ event, data: data.join("\n") }] : []
}

const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 60_000

/**
 * How long to wait before the stream is opened again: twice as long after each
 * failure, a minute at most, and up to a quarter less so that not everybody
 * comes back at once.
 *
 * @param failures how many tries in a row have failed, from 1.
 * @param random from 0 to 1.
 * @returns milliseconds.
 */
export function reconnectPause(failures: number, random = Math.random()): number {
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures - 1, 10))
  return Math.round(pause * (1 - random / 4))
}

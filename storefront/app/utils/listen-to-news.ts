import type { NotificationNews } from "../types/artisan-notification"
import type { StreamEvent } from "./event-stream"
import { createStreamParser, reconnectPause } from "./event-stream"

export interface NewsSource {
  /** Opens the stream; rejects when it cannot be had. */
  open: (signal: AbortSignal) => Promise<Response>
  /** Asks for what the stream did not tell: after it opened, and every so often while it is down. */
  poll: () => Promise<void>
  onNews: (news: NotificationNews) => void
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/**
 * Listens to an artisan's notifications until it is called off. A stream that
 * ends or cannot be opened is opened again after a growing pause; meanwhile the
 * list is asked, so that news arrive, only later.
 */
export async function listenToNews({ open, poll, onNews, wait = pause }: NewsSource, signal: AbortSignal): Promise<void> {
  let failures = 0
  const askAgain = () => poll().catch(() => {})
  while (!signal.aborted) {
    try {
      const response = await open(signal)
      await askAgain()
      await readEvents(response, (event) => {
        failures = 0
        const news = newsIn(event)
        if (news)
          onNews(news)
      })
    } catch {
      // An answer that is no stream, or one that broke: both are tried again.
    }
    failures += 1
    await wait(reconnectPause(failures), signal)
    if (!signal.aborted && failures > 1)
      await askAgain()
  }
}

async function readEvents(response: Response, onEvent: (event: StreamEvent) => void): Promise<void> {
  const parse = createStreamParser()
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read())
    parse(piece.value).forEach(onEvent)
}

function newsIn({ event, data }: StreamEvent): NotificationNews | undefined {
  if (event !== "notification")
    return undefined
  try {
    return JSON.parse(data) as NotificationNews
  } catch {
    return undefined
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener("abort", () => {
      clearTimeout(timer)
      resolve()
    }, { once: true })
  })
}

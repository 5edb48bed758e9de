import type { MedusaResponse } from "@medusajs/framework/http"

import type { Listener, NotificationStreams } from "./notification-streams"

/** How often a sign of life is sent, and how often it is asked whether the listener may still listen. */
const BEAT = 20_000
/** What a browser that does not read may leave unread before it is cut off. */
const MOST_UNSENT = 64 * 1024
/** What a timer can wait for at most. */
const LONGEST = 2 ** 31 - 1

export interface StreamOfOne {
  artisan_id: string
  unread_count: number
  /** When the token ends, in milliseconds since 1970. */
  expires_at: number | undefined
  stillActs: () => Promise<boolean>
}

/** Writes an artisan's news to one browser until it goes, the token ends, or the person may not act any more. */
export async function openStream(res: MedusaResponse, streams: NotificationStreams, { artisan_id, unread_count, expires_at, stillActs }: StreamOfOne): Promise<void> {
  const write = (event: string, data: unknown) => {
    res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    if (res.writableLength > MOST_UNSENT)
      close()
  }
  const listener: Listener = { artisan_id, send: news => write("notification", news), close: () => close() }
  const beat = setInterval(() => {
    stillActs().then(may => may ? res.write(": still here\n\n") : close(), close)
  }, BEAT)
  const end = expires_at === undefined ? undefined : setTimeout(close, Math.min(LONGEST, Math.max(0, expires_at - Date.now())))
  const forget = () => {
    clearInterval(beat)
    clearTimeout(end)
    streams.remove(listener)
  }
  function close() {
    forget()
    res.end()
  }
  res.once("close", forget)
  res.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store", "X-Accel-Buffering": "no" })
  write("unread", { unread_count })
  await streams.add(listener)
  if (res.closed)
    forget()
}

import type { Api } from "../../support/marketplace/api"
import type { Headers } from "../../support/marketplace/sign-ins"

interface StreamEvent { event: string, data: unknown }

/** Reads server-sent events one by one, as the dashboard does: over fetch, with the token in a header. */
export async function openEventStream(api: Api, path: string, { headers }: Headers) {
  const abort = new AbortController()
  const answer = await fetch(new URL(path, api.getUri({ url: "/" })), { headers, signal: abort.signal })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const events: StreamEvent[] = []
  let pending = ""
  let markEnded: () => void = () => undefined
  const ended = new Promise<void>(resolve => markEnded = resolve)

  async function readPiece(): Promise<boolean> {
    const { done, value = "" } = await reader?.read() ?? { done: true }
    const blocks = (pending + value).split("\n\n")
    pending = blocks.pop() ?? ""
    events.push(...blocks.filter(block => block.startsWith("event:")).map((block) => {
      const [, event = "", data = "null"] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? []
      return { event, data: JSON.parse(data) as unknown }
    }))
    if (done)
      markEnded()
    return !done
  }

  return {
    status: answer.status,
    async next(): Promise<StreamEvent | undefined> {
      while (events.length === 0 && await readPiece());
      return events.shift()
    },
    /** Resolves when the server has ended it. */
    get ended() {
      void (async () => {
        while (await readPiece());
      })().catch(markEnded)
      return ended
    },
    close: () => abort.abort(),
  }
}

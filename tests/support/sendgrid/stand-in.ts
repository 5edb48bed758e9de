import { randomUUID } from "node:crypto"
import { once } from "node:events"
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

import type { MailSend } from "./validate"
import { whatIsWrong } from "./validate"

/**
 * What goes wrong with one request. `answer_lost`: the mail is accepted, the connection breaks before the answer.
 * `timeout`: nothing is accepted, and no answer ever comes.
 */
export type Fault = "rate_limited" | "server_error" | "unauthorized" | "refused" | "timeout" | "reset" | "answer_lost"

const answers: Partial<Record<Fault, [number, string]>> = {
  rate_limited: [429, "too many requests"],
  server_error: [500, "internal server error"],
  unauthorized: [401, "authorization required"],
  refused: [400, "Does not contain a valid address."],
}

function answerError(res: ServerResponse, status: number, errors: { message: string, field: string }[]): void {
  res.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify({ errors }))
}

async function readBody(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of req)
    chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString("utf8"))
}

/** SendGrid's mail-send as far as its description goes: checks every request, keeps what it accepted, fails on demand. */
export class SendGridStandIn {
  readonly accepted: (MailSend & { messageId: string })[] = []
  /** Why requests were refused as malformed. A shop that works leaves this empty. */
  readonly malformed: { field: string, message: string }[][] = []
  /** Taken one a request; afterwards all goes well. */
  faults: Fault[] = []
  requests = 0
  readonly #server: Server

  private constructor(readonly apiKey: string) {
    this.#server = createServer((req, res) => { void this.#answer(req, res) })
  }

  static async start(apiKey: string): Promise<SendGridStandIn> {
    const standIn = new SendGridStandIn(apiKey)
    standIn.#server.listen(0, "127.0.0.1")
    await once(standIn.#server, "listening")
    return standIn
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, "close")
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    this.requests += 1
    const fault = this.faults.shift()
    const body = await readBody(req)
    if (fault === "timeout")
      return
    if (fault === "reset")
      return void req.socket.resetAndDestroy()
    const failure = fault && answers[fault]
    if (failure)
      return answerError(res, failure[0], [{ message: failure[1], field: "null" }])
    this.#accept(req, res, body, fault)
  }

  #accept(req: IncomingMessage, res: ServerResponse, body: unknown, fault: Fault | undefined): void {
    if (req.method !== "POST" || req.url !== "/v3/mail/send")
      return answerError(res, 404, [{ message: "not found", field: "null" }])
    if (req.headers.authorization !== `Bearer ${this.apiKey}`)
      return answerError(res, 401, [{ message: "authorization required", field: "null" }])
    const wrong = whatIsWrong(body)
    if (wrong.length > 0) {
      this.malformed.push(wrong)
      return answerError(res, 400, wrong)
    }
    const messageId = randomUUID()
    this.accepted.push({ ...body as MailSend, messageId })
    if (fault === "answer_lost")
      return void req.socket.resetAndDestroy()
    res.writeHead(202, { "X-Message-Id": messageId }).end()
  }
}

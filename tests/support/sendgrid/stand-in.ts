import { randomUUID } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"

import { LocalServer, readBody } from "../http/local-server"
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

/** SendGrid's mail-send as far as its description goes: checks every request, keeps what it accepted, fails on demand. */
export class SendGridStandIn extends LocalServer {
  readonly accepted: (MailSend & { messageId: string })[] = []
  /** Why requests were refused as malformed. A shop that works leaves this empty. */
  readonly malformed: { field: string, message: string }[][] = []
  /** Taken one a request; afterwards all goes well. */
  faults: Fault[] = []
  requests = 0

  private constructor(readonly apiKey: string) {
    super()
  }

  static async start(apiKey: string): Promise<SendGridStandIn> {
    return new SendGridStandIn(apiKey).listen()
  }

  protected override async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    this.requests += 1
    const fault = this.faults.shift()
    const body = JSON.parse((await readBody(req)).toString("utf8")) as unknown
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

import { once } from "node:events"
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

import type Stripe from "stripe"

import { GOOD_CARD } from "./cards"
import { decodeForm } from "./form"
import { invalid, StripeFailure } from "./failure"
import { Faults } from "./faults"
import type { Fault } from "./faults"
import { IdempotencyKeys } from "./idempotency"
import type { Answer } from "./idempotency"
import { authenticate, confirm } from "./paying"
import { routes } from "./routes"
import type { Route } from "./routes"
import { wrongWithAnswer, wrongWithRequest } from "./schemas"
import { secondOpinion } from "./second-opinion"
import { answerChallenge } from "./challenge"
import { Webhooks } from "./webhooks"
import { World } from "./world"

export interface Keys { apiKey: string, publishableKey: string, webhookSecret: string }

export const testKeys: Keys = { apiKey: "sk_test_craftmart", publishableKey: "pk_test_craftmart", webhookSecret: "whsec_craftmart" }

const everywhere = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*", "Access-Control-Allow-Methods": "*" }

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req)
    chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString("utf8")
}

/**
 * Stripe, as far as a shop sees it: payments, cards, refunds, disputes, events and webhooks, idempotency keys, test
 * cards, and faults to order. Every request with the secret key and every answer is checked against Stripe's types, and
 * against its OpenAPI where that knows them.
 */
export class StripeSimulator {
  readonly world = new World()
  readonly faults = new Faults()
  readonly webhooks: Webhooks
  /** What was wrong with requests, or with our own answers. A shop that works leaves this empty. */
  readonly complaints: string[] = []
  /** The names of the calls, in their order. */
  readonly calls: string[] = []
  readonly #idempotency = new IdempotencyKeys()
  readonly #server: Server

  private constructor(readonly keys: Keys) {
    this.webhooks = new Webhooks(keys.webhookSecret)
    this.world.onEvent = this.webhooks.follow
    this.#server = createServer((req, res) => void this.#serve(req, res))
  }

  /** Listens on a port of its own, unless one is given. */
  static async start({ port = 0, ...keys }: Partial<Keys> & { port?: number } = {}): Promise<StripeSimulator> {
    const simulator = new StripeSimulator({ ...testKeys, ...keys })
    simulator.#server.listen(port, "127.0.0.1")
    await once(simulator.#server, "listening")
    return simulator
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** What a shop needs in its environment to use this Stripe. */
  get environment(): Record<string, string> {
    return {
      STRIPE_API_KEY: this.keys.apiKey,
      STRIPE_PUBLISHABLE_KEY: this.keys.publishableKey,
      STRIPE_WEBHOOK_SECRET: this.keys.webhookSecret,
      STRIPE_API_BASE: this.url,
    }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, "close")
  }

  /** A buyer confirms a payment in the browser. A decline comes back as the payment, waiting for another card. */
  pay(intent_id: string, number: string = GOOD_CARD): Stripe.PaymentIntent {
    const intent = this.world.intents.take(intent_id)
    try {
      return confirm(this.world, intent, { payment_method_data: { card: { number } } }, this.url)
    } catch (error) {
      if (error instanceof StripeFailure && error.type === "card_error")
        return intent
      throw error
    }
  }

  /** The buyer is through with 3-D Secure. */
  authenticate(intent_id: string, passed: boolean): Stripe.PaymentIntent {
    return authenticate(this.world, this.world.intents.take(intent_id), passed)
  }

  async #serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await readBody(req)
    const url = new URL(req.url ?? "/", this.url)
    if (req.method === "OPTIONS")
      return void res.writeHead(204, everywhere).end()
    if (answerChallenge(this.world, req, url, res))
      return
    const route = routes.find(({ method, path }) => method === req.method && path.test(url.pathname))
    const fault = route ? this.#meet(route, this.#idempotency.has(req.headers["idempotency-key"])) : undefined
    if (fault === "timeout")
      return
    if (fault === "reset")
      return void req.socket.resetAndDestroy()
    const answer = this.#answer(req, url, body, route, fault)
    if (fault === "answer_stalled")
      return
    if (fault === "answer_lost")
      return void req.socket.resetAndDestroy()
    res.writeHead(answer.status, { "Content-Type": "application/json", ...everywhere }).end(JSON.stringify(answer.body))
  }

  #meet(route: Route, isReplay: boolean): Fault | undefined {
    this.calls.push(route.name)
    return this.faults.next(route.name, isReplay)
  }

  /** The answer, the same as before when the idempotency key is. */
  #answer(req: IncomingMessage, url: URL, body: string, route: Route | undefined, fault: Fault | undefined): Answer {
    const key = req.headers["idempotency-key"]
    try {
      if (!route)
        throw new StripeFailure(404, "invalid_request_error", `Unrecognized request URL (${req.method}: ${url.pathname}).`)
      if (typeof key !== "string")
        return this.#run(req, url, body, route, fault)
      const call = `${req.method} ${url.pathname} ${body}`
      const known = this.#idempotency.answerOf(key, call)
      if (known)
        return known
      const answer = this.#run(req, url, body, route, fault)
      this.#idempotency.keep(key, call, answer)
      return answer
    } catch (error) {
      return toAnswer(error)
    }
  }

  #run(req: IncomingMessage, url: URL, body: string, route: Route, fault: Fault | undefined): Answer {
    try {
      if (fault === "server_error")
        throw new StripeFailure(500, "api_error", "An unknown error occurred")
      const id = route.path.exec(url.pathname)?.[1] ?? ""
      const params = decodeForm(req.method === "GET" ? url.search : body)
      const isBrowser = this.#admit(req, route, id, params)
      if (!isBrowser && route.params)
        this.#complain(`${route.name} request`, [...wrongWithRequest(route.params, params), ...secondOpinion(route.params, params)], invalid)
      return this.#present(route, url, params, route.run({ world: this.world, id, params, base: this.url }))
    } catch (error) {
      return toAnswer(error)
    }
  }

  /** @returns whether it is a browser, with the publishable key. */
  #admit(req: IncomingMessage, route: Route, id: string, params: Record<string, unknown>): boolean {
    const { authorization = `Bearer ${String(params.key)}` } = req.headers
    if (authorization === `Bearer ${this.keys.apiKey}`)
      return false
    const secret = (this.world.intents.get(id) ?? this.world.setups.get(id))?.client_secret
    if (authorization !== `Bearer ${this.keys.publishableKey}` || !route.isPublic || !secret || params.client_secret !== secret)
      throw new StripeFailure(401, "invalid_request_error", "Invalid API Key provided")
    return true
  }

  /** Objects as they are now, with what was asked to be expanded. */
  #present(route: Route, url: URL, params: Record<string, unknown>, result: unknown): Answer {
    const expand = Array.isArray(params.expand) ? params.expand : []
    const things = (route.list ? result as object[] : [result as object]).map(thing => this.#expand({ ...thing }, expand))
    for (const thing of things) {
      if (route.answer)
        this.#complain(`${route.name} answer`, [...wrongWithAnswer(route.answer, thing), ...secondOpinion(route.answer, thing)])
    }
    return { status: 200, body: route.list ? { object: "list", data: things, has_more: false, url: url.pathname } : things[0] }
  }

  #expand(thing: Record<string, unknown>, expand: unknown[]): Record<string, unknown> {
    if (expand.includes("payment_method") && typeof thing.payment_method === "string")
      thing.payment_method = this.world.methods.take(thing.payment_method)
    if (expand.includes("latest_charge") && typeof thing.latest_charge === "string")
      thing.latest_charge = this.world.charges.take(thing.latest_charge)
    return thing
  }

  #complain(where: string, wrong: string[], refuse?: (message: string) => StripeFailure): void {
    if (wrong.length === 0)
      return
    this.complaints.push(`${where}: ${wrong.join("; ")}`)
    if (refuse)
      throw refuse(wrong.join("; "))
  }
}

function toAnswer(error: unknown): Answer {
  if (error instanceof StripeFailure)
    return { status: error.status, body: error.body }
  return { status: 500, body: { error: { type: "api_error", message: String(error) } } }
}

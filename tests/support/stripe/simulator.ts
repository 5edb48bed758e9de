import type { IncomingMessage, ServerResponse } from "node:http"

import type Stripe from "stripe"

import { LocalServer, readBody } from "../http/local-server"
import { GOOD_CARD } from "./cards"
import type { Shape } from "./contract"
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

/**
 * Stripe, as far as a shop sees it: payments, cards, refunds, disputes, events and webhooks, idempotency keys, test
 * cards, and faults to order. Every request, every answer, errors among them, and every event is checked against Stripe's
 * types, and against its OpenAPI where that knows them.
 */
export class StripeSimulator extends LocalServer {
  readonly world = new World()
  readonly faults = new Faults()
  readonly webhooks: Webhooks
  /** What was wrong with requests, or with our own answers. A shop that works leaves this empty. */
  readonly complaints: string[] = []
  /** The names of the calls, in their order. */
  readonly calls: string[] = []
  readonly #idempotency = new IdempotencyKeys()

  private constructor(readonly keys: Keys) {
    super()
    this.webhooks = new Webhooks(keys.webhookSecret, event => this.#complain(`${event.type} event`, wrongWithAnswer("Event", event)))
    this.world.onEvent = this.webhooks.follow
  }

  /** Listens on a port of its own, unless one is given. */
  static async start({ port = 0, ...keys }: Partial<Keys> & { port?: number } = {}): Promise<StripeSimulator> {
    return new StripeSimulator({ ...testKeys, ...keys }).listen(port)
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

  protected override async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = (await readBody(req)).toString("utf8")
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
    const answer = this.#answerOnce(req, url, body, route, fault)
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
  #answerOnce(req: IncomingMessage, url: URL, body: string, route: Route | undefined, fault: Fault | undefined): Answer {
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
      return this.#refuse(route?.name ?? url.pathname, error)
    }
  }

  #run(req: IncomingMessage, url: URL, body: string, route: Route, fault: Fault | undefined): Answer {
    try {
      const id = route.path.exec(url.pathname)?.[1] ?? ""
      const params = decodeForm(req.method === "GET" ? url.search : body)
      const shape = this.#admit(req, route, id, params)
      this.#complain(`${route.name} request`, [...wrongWithRequest(shape, params), ...secondOpinion(shape, params)], invalid)
      if (fault === "server_error")
        throw new StripeFailure(500, "api_error", "An unknown error occurred")
      return this.#present(route, url, params, route.run({ world: this.world, id, params, base: this.url }))
    } catch (error) {
      return this.#refuse(route.name, error)
    }
  }

  /** @returns what it may send: a browser, with the publishable key, less than the shop. */
  #admit(req: IncomingMessage, route: Route, id: string, params: Record<string, unknown>): Shape {
    const { authorization = `Bearer ${String(params.key)}` } = req.headers
    if (authorization === `Bearer ${this.keys.apiKey}`)
      return route.params
    const secret = (this.world.intents.get(id) ?? this.world.setups.get(id))?.client_secret
    if (authorization !== `Bearer ${this.keys.publishableKey}` || !route.browserParams || !secret || params.client_secret !== secret)
      throw new StripeFailure(401, "invalid_request_error", "Invalid API Key provided")
    return route.browserParams
  }

  /** Objects as they are now, with what was asked to be expanded. */
  #present(route: Route, url: URL, params: Record<string, unknown>, result: unknown): Answer {
    const expand = Array.isArray(params.expand) ? params.expand : []
    const things = (route.items ? result as object[] : [result as object]).map(thing => this.#expand({ ...thing }, expand))
    const body = route.items ? { object: "list", data: things, has_more: false, url: url.pathname } : things[0]
    const opinions = things.flatMap(thing => secondOpinion(route.items ?? route.answer, thing))
    this.#complain(`${route.name} answer`, [...wrongWithAnswer(route.answer, body), ...opinions])
    return { status: 200, body }
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

  /** An error that is not Stripe's is a fault of our own. */
  #refuse(where: string, error: unknown): Answer {
    const failure = error instanceof StripeFailure ? error : new StripeFailure(500, "api_error", String(error))
    const { status, body } = failure
    this.#complain(`${where} error`, [...error === failure ? [] : [String(error)], ...wrongWithAnswer("Failure", body)])
    return { status, body }
  }
}

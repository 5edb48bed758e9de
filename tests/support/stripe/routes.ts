import type Stripe from "stripe"

import type { Shape } from "./contract"
import { cancel, capture, refund } from "./money"
import { newCustomer, newIntent, newSetupIntent } from "./objects"
import { missing } from "./failure"
import { confirm } from "./paying"
import { confirmSetup } from "./setting-up"
import { requirePossible } from "./possible"
import type { World } from "./world"

export interface Call {
  world: World
  id: string
  params: Record<string, unknown>
  /** The simulator's own address. */
  base: string
}

export interface Route {
  method: "DELETE" | "GET" | "POST"
  path: RegExp
  /** How faults and tests name it. */
  name: string
  params: Shape
  answer: Shape
  /** What a list is of. */
  items?: Shape
  /** What a browser may send, with the publishable key and the object's client secret; without it, no browser may call. */
  browserParams?: Shape
  run: (call: Call) => unknown
}

const paymentIntents: Route[] = [
  {
    method: "POST",
    path: /^\/v1\/payment_intents$/,
    name: "create payment",
    params: "PaymentIntentCreateParams",
    answer: "PaymentIntent",
    run: ({ world, params }) => {
      const wanted = params as unknown as Stripe.PaymentIntentCreateParams
      requirePossible(world, wanted)
      const intent = world.intents.add(newIntent(wanted))
      world.emit("payment_intent.created", intent)
      return intent
    },
  },
  {
    method: "GET",
    path: /^\/v1\/payment_intents\/(\w+)$/,
    name: "read payment",
    params: "PaymentIntentRetrieveParams",
    browserParams: "BrowserRetrieval",
    answer: "PaymentIntent",
    run: ({ world, id }) => world.intents.take(id),
  },
  {
    method: "POST",
    path: /^\/v1\/payment_intents\/(\w+)$/,
    name: "update payment",
    params: "PaymentIntentUpdateParams",
    answer: "PaymentIntent",
    run: ({ world, id, params: { expand: _, ...changes } }) => Object.assign(world.intents.take(id), changes),
  },
  {
    method: "POST",
    path: /^\/v1\/payment_intents\/(\w+)\/confirm$/,
    name: "confirm payment",
    params: "PaymentIntentConfirmParams",
    browserParams: "BrowserConfirmation",
    answer: "PaymentIntent",
    run: ({ world, id, params, base }) => confirm(world, world.intents.take(id), params, base),
  },
  {
    method: "POST",
    path: /^\/v1\/payment_intents\/(\w+)\/capture$/,
    name: "capture payment",
    params: "PaymentIntentCaptureParams",
    answer: "PaymentIntent",
    run: ({ world, id, params }) => capture(world, world.intents.take(id), (params as Stripe.PaymentIntentCaptureParams).amount_to_capture),
  },
  {
    method: "POST",
    path: /^\/v1\/payment_intents\/(\w+)\/cancel$/,
    name: "cancel payment",
    params: "PaymentIntentCancelParams",
    answer: "PaymentIntent",
    run: ({ world, id, params }) => cancel(world, world.intents.take(id), (params as Stripe.PaymentIntentCancelParams).cancellation_reason),
  },
]

const refunds: Route[] = [
  {
    method: "POST",
    path: /^\/v1\/refunds$/,
    name: "create refund",
    params: "RefundCreateParams",
    answer: "Refund",
    run: ({ world, params }) => {
      const { payment_intent, amount, metadata } = params as Stripe.RefundCreateParams
      return refund(world, world.intents.take(payment_intent ?? ""), amount, (metadata || {}) as Stripe.Metadata)
    },
  },
  {
    method: "GET",
    path: /^\/v1\/refunds$/,
    name: "list refunds",
    params: "RefundListParams",
    answer: "RefundList",
    items: "Refund",
    run: ({ world, params }) => world.refunds.where(({ payment_intent }) => payment_intent === params.payment_intent),
  },
  {
    method: "POST",
    path: /^\/v1\/refunds\/(\w+)$/,
    name: "update refund",
    params: "RefundUpdateParams",
    answer: "Refund",
    run: ({ world, id, params }) => {
      const found = world.refunds.take(id)
      found.metadata = { ...found.metadata, ...(params.metadata as Stripe.Metadata) }
      return found
    },
  },
]

const customers: Route[] = [
  {
    method: "POST",
    path: /^\/v1\/customers$/,
    name: "create customer",
    params: "CustomerCreateParams",
    answer: "Customer",
    run: ({ world, params }) => world.customers.add(newCustomer(params)),
  },
  {
    method: "POST",
    path: /^\/v1\/customers\/(\w+)$/,
    name: "update customer",
    params: "CustomerUpdateParams",
    answer: "Customer",
    run: ({ world, id, params: { email, name, phone } }) => Object.assign(world.customers.take(id), { email, name, phone }),
  },
  {
    method: "GET",
    path: /^\/v1\/customers\/(\w+)\/payment_methods$/,
    name: "list cards",
    params: "PaymentMethodListParams",
    answer: "PaymentMethodList",
    items: "PaymentMethod",
    run: ({ world, id }) => {
      const owner = world.customers.take(id)
      return world.methods.where(({ customer }) => customer === owner.id)
    },
  },
  {
    method: "GET",
    path: /^\/v1\/payment_methods\/(\w+)$/,
    name: "read card",
    params: "PaymentMethodRetrieveParams",
    answer: "PaymentMethod",
    run: ({ world, id }) => world.methods.take(id),
  },
  {
    method: "POST",
    path: /^\/v1\/payment_methods\/(\w+)\/detach$/,
    name: "detach card",
    params: "PaymentMethodDetachParams",
    answer: "PaymentMethod",
    run: ({ world, id }) => Object.assign(world.methods.take(id), { customer: null }),
  },
]

const setups: Route[] = [
  {
    method: "POST",
    path: /^\/v1\/setup_intents$/,
    name: "create setup",
    params: "SetupIntentCreateParams",
    answer: "SetupIntent",
    run: ({ world, params }) => {
      const setup = world.setups.add(newSetupIntent(params))
      world.emit("setup_intent.created", setup)
      return setup
    },
  },
  {
    method: "GET",
    path: /^\/v1\/setup_intents\/(\w+)$/,
    name: "read setup",
    params: "SetupIntentRetrieveParams",
    browserParams: "BrowserRetrieval",
    answer: "SetupIntent",
    run: ({ world, id }) => world.setups.take(id),
  },
  {
    method: "POST",
    path: /^\/v1\/setup_intents\/(\w+)\/confirm$/,
    name: "confirm setup",
    params: "SetupIntentConfirmParams",
    browserParams: "BrowserConfirmation",
    answer: "SetupIntent",
    run: ({ world, id, params, base }) => confirmSetup(world, world.setups.take(id), params, base),
  },
]

const others: Route[] = [
  {
    method: "GET",
    path: /^\/v1\/charges\/(\w+)$/,
    name: "read charge",
    params: "ChargeRetrieveParams",
    answer: "Charge",
    run: ({ world, id }) => world.charges.take(id),
  },
  {
    method: "GET",
    path: /^\/v1\/disputes\/(\w+)$/,
    name: "read dispute",
    params: "DisputeRetrieveParams",
    answer: "Dispute",
    run: ({ world, id }) => world.disputes.take(id),
  },
  {
    method: "GET",
    path: /^\/v1\/events\/(\w+)$/,
    name: "read event",
    params: "EventRetrieveParams",
    answer: "Event",
    run: ({ world, id }) => {
      const event = world.events.find(written => written.id === id)
      if (!event)
        throw missing("event", id)
      return event
    },
  },
]

export const routes: Route[] = [...paymentIntents, ...refunds, ...customers, ...setups, ...others]

import type Stripe from "stripe"

import type { Shape } from "./contract"
import { cancel, capture, refund } from "./money"
import { newCustomer, newIntent, newSetupIntent } from "./objects"
import { addCard, confirm } from "./paying"
import type { Confirmation } from "./paying"
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
  params?: Shape
  answer?: Shape
  list?: boolean
  /** Whether a browser may call it, with the publishable key and the object's client secret. */
  isPublic?: boolean
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
      const intent = world.intents.add(newIntent(params as unknown as Stripe.PaymentIntentCreateParams))
      world.emit("payment_intent.created", intent)
      return intent
    },
  },
  {
    method: "GET",
    path: /^\/v1\/payment_intents\/(\w+)$/,
    name: "read payment",
    params: "PaymentIntentRetrieveParams",
    answer: "PaymentIntent",
    isPublic: true,
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
    answer: "PaymentIntent",
    isPublic: true,
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
    answer: "Refund",
    list: true,
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
    answer: "PaymentMethod",
    list: true,
    run: ({ world, id }) => world.methods.where(({ customer }) => customer === id),
  },
  {
    method: "GET",
    path: /^\/v1\/payment_methods\/(\w+)$/,
    name: "read card",
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
    run: ({ world, params }) => world.setups.add(newSetupIntent(params)),
  },
  {
    method: "GET",
    path: /^\/v1\/setup_intents\/(\w+)$/,
    name: "read setup",
    answer: "SetupIntent",
    isPublic: true,
    run: ({ world, id }) => world.setups.take(id),
  },
  {
    method: "POST",
    path: /^\/v1\/setup_intents\/(\w+)\/confirm$/,
    name: "confirm setup",
    params: "SetupIntentConfirmParams",
    answer: "SetupIntent",
    isPublic: true,
    run: ({ world, id, params }) => {
      const setup = world.setups.take(id)
      const { payment_method, payment_method_data } = params as Confirmation
      const method = payment_method_data?.card ? addCard(world, payment_method_data.card) : world.methods.take(payment_method ?? "")
      method.customer = setup.customer as string | null
      return Object.assign(setup, { status: "succeeded", payment_method: method.id })
    },
  },
]

const others: Route[] = [
  {
    method: "GET",
    path: /^\/v1\/charges\/(\w+)$/,
    name: "read charge",
    answer: "Charge",
    run: ({ world, id }) => world.charges.take(id),
  },
  {
    method: "GET",
    path: /^\/v1\/disputes\/(\w+)$/,
    name: "read dispute",
    answer: "Dispute",
    run: ({ world, id }) => world.disputes.take(id),
  },
  {
    method: "GET",
    path: /^\/v1\/events\/(\w+)$/,
    name: "read event",
    run: ({ world, id }) => world.events.find(event => event.id === id),
  },
]

export const routes: Route[] = [...paymentIntents, ...refunds, ...customers, ...setups, ...others]

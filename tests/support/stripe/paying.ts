import type Stripe from "stripe"

import { cards } from "./cards"
import type { TestCard } from "./cards"
import { invalid, StripeFailure } from "./failure"
import { newCardMethod, newCharge, newId } from "./objects"
import type { World } from "./world"

/** What a buyer's browser does to a payment: confirm it with a card, pass or fail 3-D Secure. */

interface CardInput { number?: string, exp_month?: string, exp_year?: string }
export interface Confirmation {
  payment_method?: string
  payment_method_data?: { card?: CardInput }
  return_url?: string
  use_stripe_sdk?: string | boolean
}

/** Keeps a card as a payment method. */
export function addCard(world: World, { number = "", exp_month = "12", exp_year = "34" }: CardInput): Stripe.PaymentMethod {
  const digits = number.replaceAll(" ", "")
  const card = cards[digits]
  if (!card)
    throw new StripeFailure(402, "card_error", "Your card number is incorrect.", { code: "incorrect_number" })
  const method = world.methods.add(newCardMethod(card.brand, digits.slice(-4), { month: Number(exp_month), year: 2000 + Number(exp_year) % 100 }))
  world.numbers.set(method.id, digits)
  return method
}

function methodOf(world: World, { payment_method, payment_method_data }: Confirmation, current: string | null): Stripe.PaymentMethod {
  if (payment_method_data?.card)
    return addCard(world, payment_method_data.card)
  const id = payment_method ?? current
  if (!id)
    throw invalid("You cannot confirm this PaymentIntent because it's missing a payment method.", { code: "payment_intent_unexpected_state" })
  return world.methods.take(id)
}

export function unexpectedState(intent: Stripe.PaymentIntent, doing: string): StripeFailure {
  return invalid(`This PaymentIntent could not be ${doing} because it has a status of ${intent.status}.`, { code: "payment_intent_unexpected_state", payment_intent: intent })
}

function authorize(world: World, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): void {
  const charge = world.charges.add(newCharge({ ...intent, payment_method: method.id }))
  const isManual = intent.capture_method === "manual"
  Object.assign(intent, {
    latest_charge: charge.id,
    next_action: null,
    last_payment_error: null,
    status: isManual ? "requires_capture" : "succeeded",
    amount_capturable: isManual ? intent.amount : 0,
    amount_received: isManual ? 0 : intent.amount,
  })
  Object.assign(charge, isManual ? {} : { captured: true, amount_captured: intent.amount })
  if (intent.setup_future_usage && intent.customer)
    method.customer = intent.customer as string
  world.emit(isManual ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded", intent)
}

function fail(world: World, intent: Stripe.PaymentIntent, error: Stripe.PaymentIntent.LastPaymentError): void {
  Object.assign(intent, { status: "requires_payment_method", payment_method: null, next_action: null, last_payment_error: error })
  world.emit("payment_intent.payment_failed", intent)
}

function decline(world: World, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod, why: NonNullable<TestCard["decline"]>): never {
  fail(world, intent, { ...why, type: "card_error", payment_method: method } as Stripe.PaymentIntent.LastPaymentError)
  throw new StripeFailure(402, "card_error", why.message, { ...why, payment_intent: intent, payment_method: method })
}

function challenge(world: World, intent: Stripe.PaymentIntent, { return_url, use_stripe_sdk }: Confirmation, base: string): void {
  const redirects = world.banksRedirect || String(use_stripe_sdk) !== "true"
  intent.status = "requires_action"
  intent.next_action = redirects
    ? { type: "redirect_to_url", redirect_to_url: { url: `${base}/3ds/${intent.id}`, return_url: return_url ?? null } }
    : { type: "use_stripe_sdk", use_stripe_sdk: { type: "three_d_secure_redirect", stripe_js: `${base}/3ds/${intent.id}`, source: newId("src") } }
  world.emit("payment_intent.requires_action", intent)
}

/** Confirms a payment. @throws the decline. */
export function confirm(world: World, intent: Stripe.PaymentIntent, confirmation: Confirmation, base: string): Stripe.PaymentIntent {
  if (!["requires_payment_method", "requires_confirmation", "requires_action"].includes(intent.status))
    throw unexpectedState(intent, "confirmed")
  const method = methodOf(world, confirmation, intent.payment_method as string | null)
  const card = cards[world.numbers.get(method.id) ?? ""]
  intent.payment_method = method.id
  if (card?.decline)
    return decline(world, intent, method, card.decline)
  if (card?.authentication === "always" || (card?.authentication && !method.customer))
    challenge(world, intent, confirmation, base)
  else
    authorize(world, intent, method)
  return intent
}

/** The buyer is through with 3-D Secure. */
export function authenticate(world: World, intent: Stripe.PaymentIntent, passed: boolean): Stripe.PaymentIntent {
  if (intent.status !== "requires_action")
    throw unexpectedState(intent, "authenticated")
  const method = world.methods.take(intent.payment_method as string)
  if (passed) {
    authorize(world, intent, method)
  } else {
    fail(world, intent, {
      type: "invalid_request_error",
      code: "payment_intent_authentication_failure",
      message: "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
      payment_method: method,
    })
  }
  return intent
}

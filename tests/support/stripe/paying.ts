import type Stripe from "stripe"

import { cards } from "./cards"
import type { TestCard } from "./cards"
import { invalid, StripeFailure } from "./failure"
import { newCardMethod, newCharge, newId } from "./objects"
import type { World } from "./world"

/** What a buyer's browser does to a payment: confirm it with a card, pass or fail 3-D Secure. */

interface CardInput { number?: string, exp_month?: number, exp_year?: number }

export interface Confirmation {
  payment_method?: string
  payment_method_data?: { card?: CardInput }
  off_session?: boolean | string
  return_url?: string
  use_stripe_sdk?: string | boolean
}

/** Keeps a card as a payment method. */
export function addCard(world: World, { number = "", exp_month = 12, exp_year = 34 }: CardInput): Stripe.PaymentMethod {
  const digits = number.replaceAll(" ", "")
  const card = cards[digits]
  if (!card)
    throw new StripeFailure(402, "card_error", "Your card number is incorrect.", { code: "incorrect_number" })
  const method = world.methods.add(newCardMethod(card.brand, digits.slice(-4), { month: exp_month, year: 2000 + exp_year % 100 }))
  world.numbers.set(method.id, digits)
  return method
}

/** The card that a confirmation is made with. */
export function methodOf(world: World, { payment_method, payment_method_data }: Confirmation, current: Stripe.PaymentIntent | Stripe.SetupIntent): Stripe.PaymentMethod {
  if (payment_method_data?.card)
    return addCard(world, payment_method_data.card)
  const id = payment_method ?? current.payment_method as string | null
  if (!id)
    throw invalid("You cannot confirm this intent because it's missing a payment method.", { code: `${current.object}_unexpected_state` })
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

/** Where the buyer passes 3-D Secure: on the bank's own page, or in a window of Stripe.js. */
export function nextAction(world: World, id: string, { return_url, use_stripe_sdk }: Confirmation, base: string): Stripe.PaymentIntent.NextAction & Stripe.SetupIntent.NextAction {
  const url = `${base}/3ds/${id}`
  return world.banksRedirect || String(use_stripe_sdk) !== "true"
    ? { type: "redirect_to_url", redirect_to_url: { url, return_url: return_url ?? null } }
    : { type: "use_stripe_sdk", use_stripe_sdk: { type: "three_d_secure_redirect", stripe_js: url, source: newId("src") } }
}

const withoutBuyer = { code: "authentication_required", decline_code: "authentication_required", message: "Your card was declined. This transaction requires authentication." }

/** Asks for 3-D Secure. @throws a decline where the buyer is not there. */
function challenge(world: World, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod, confirmation: Confirmation, base: string): void {
  if (confirmation.off_session)
    return decline(world, intent, method, withoutBuyer)
  Object.assign(intent, { status: "requires_action", next_action: nextAction(world, intent.id, confirmation, base) })
  world.emit("payment_intent.requires_action", intent)
}

/** Confirms a payment. @throws the decline. */
export function confirm(world: World, intent: Stripe.PaymentIntent, confirmation: Confirmation, base: string): Stripe.PaymentIntent {
  if (!["requires_payment_method", "requires_confirmation", "requires_action"].includes(intent.status))
    throw unexpectedState(intent, "confirmed")
  const method = methodOf(world, confirmation, intent)
  const card = cards[world.numbers.get(method.id) ?? ""]
  intent.payment_method = method.id
  if (card?.decline)
    return decline(world, intent, method, card.decline)
  const isKeptForThis = card?.authentication === "unless_set_up" && confirmation.off_session && method.customer
  if (card?.authentication && !isKeptForThis)
    challenge(world, intent, method, confirmation, base)
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

import type Stripe from "stripe"

import { cards } from "./cards"
import { invalid, StripeFailure } from "./failure"
import { methodOf, nextAction } from "./paying"
import type { Confirmation } from "./paying"
import type { World } from "./world"

/** What a buyer's browser does to keep a card without a payment: confirm the setup with it, pass or fail 3-D Secure. */

function unexpectedState(setup: Stripe.SetupIntent, doing: string): StripeFailure {
  return invalid(`This SetupIntent could not be ${doing} because it has a status of ${setup.status}.`, { code: "setup_intent_unexpected_state", setup_intent: setup })
}

function keep(world: World, setup: Stripe.SetupIntent, method: Stripe.PaymentMethod): void {
  method.customer = setup.customer as string | null
  Object.assign(setup, { status: "succeeded", next_action: null, last_setup_error: null })
  world.emit("setup_intent.succeeded", setup)
}

function fail(world: World, setup: Stripe.SetupIntent, error: Stripe.SetupIntent.LastSetupError): void {
  Object.assign(setup, { status: "requires_payment_method", payment_method: null, next_action: null, last_setup_error: error })
  world.emit("setup_intent.setup_failed", setup)
}

/** Confirms a setup. @throws the decline. */
export function confirmSetup(world: World, setup: Stripe.SetupIntent, confirmation: Confirmation, base: string): Stripe.SetupIntent {
  if (!["requires_payment_method", "requires_confirmation", "requires_action"].includes(setup.status))
    throw unexpectedState(setup, "confirmed")
  const method = methodOf(world, confirmation, setup)
  const { decline, authentication } = cards[world.numbers.get(method.id) ?? ""] ?? {}
  if (decline) {
    fail(world, setup, { ...decline, type: "card_error", payment_method: method } as Stripe.SetupIntent.LastSetupError)
    throw new StripeFailure(402, "card_error", decline.message, { ...decline, setup_intent: setup, payment_method: method })
  }
  setup.payment_method = method.id
  if (authentication) {
    Object.assign(setup, { status: "requires_action", next_action: nextAction(world, setup.id, confirmation, base) })
    world.emit("setup_intent.requires_action", setup)
  } else {
    keep(world, setup, method)
  }
  return setup
}

/** The buyer is through with 3-D Secure. */
export function authenticateSetup(world: World, setup: Stripe.SetupIntent, passed: boolean): Stripe.SetupIntent {
  if (setup.status !== "requires_action")
    throw unexpectedState(setup, "authenticated")
  const method = world.methods.take(setup.payment_method as string)
  if (passed) {
    keep(world, setup, method)
  } else {
    fail(world, setup, {
      type: "invalid_request_error",
      code: "setup_intent_authentication_failure",
      message: "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
      payment_method: method,
    })
  }
  return setup
}

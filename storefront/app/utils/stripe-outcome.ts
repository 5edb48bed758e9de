import type { PaymentIntent, Stripe, StripeError } from "@stripe/stripe-js"
import { ApiError } from "./api-error"

/** What Stripe.js answers to a confirmation. */
export interface Confirmation {
  paymentIntent?: Pick<PaymentIntent, "status">
  error?: Pick<StripeError, "type" | "message"> & { payment_intent?: Pick<PaymentIntent, "status"> }
}

type LookUp = Pick<Stripe, "retrievePaymentIntent">

/** The buyer has to do something: look at the card, pass the bank's check, or take another card. */
export function paymentDeclined(advice?: string): ApiError {
  return new ApiError(402, { code: "payment_declined", advice })
}

/**
 * Whether a confirmation means that the order may be placed.
 *
 * The answer that counts is the PaymentIntent's own status. Where Stripe.js
 * says neither that it is paid nor that the card was refused (no network, a
 * fault at Stripe, a second press of the button) the intent is read once more.
 *
 * @throws ApiError `payment_declined` with Stripe's advice; `cart_changed` when the session was withdrawn;
 * status 0 when nobody can say, so that the buyer may press again: an intent is paid once only.
 */
export async function requirePaid(stripe: LookUp, clientSecret: string, { paymentIntent, error }: Confirmation): Promise<void> {
  const status = paymentIntent?.status ?? error?.payment_intent?.status
  if (status && isPaid(status))
    return
  if (error && isAboutTheCard(error))
    throw paymentDeclined(error.message)
  await requirePaidIntent(stripe, clientSecret, error?.message)
}

/**
 * The same for a buyer who comes back from the bank's page: only the intent is known.
 * @throws ApiError see {@link requirePaid}
 */
export async function requirePaidIntent(stripe: LookUp, clientSecret: string, advice?: string): Promise<void> {
  const { paymentIntent } = await stripe.retrievePaymentIntent(clientSecret).catch(() => ({ paymentIntent: undefined }))
  if (!paymentIntent || paymentIntent.status === "processing")
    throw new ApiError(0, { code: "unreachable" })
  if (isPaid(paymentIntent.status))
    return
  if (paymentIntent.status === "canceled")
    throw new ApiError(409, { code: "cart_changed" })
  throw paymentDeclined(paymentIntent.last_payment_error?.message ?? advice)
}

function isPaid(status: PaymentIntent["status"]): boolean {
  return status === "requires_capture" || status === "succeeded"
}

function isAboutTheCard({ type }: { type: StripeError["type"] }): boolean {
  return type === "card_error" || type === "validation_error"
}

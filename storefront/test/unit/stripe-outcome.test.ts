import type { PaymentIntent } from "@stripe/stripe-js"
import type { Confirmation } from "~/utils/stripe-outcome"
import { describe, expect, it, vi } from "vitest"
import { requirePaid, requirePaidIntent } from "~/utils/stripe-outcome"

type Status = PaymentIntent["status"]

function stripeWith(status?: Status, advice?: string) {
  const intent = { status, last_payment_error: advice ? { message: advice } : null } as PaymentIntent
  return { retrievePaymentIntent: vi.fn(() => status ? Promise.resolve({ paymentIntent: intent }) : Promise.reject(new Error("offline"))) }
}

const settled = (stripe: ReturnType<typeof stripeWith>, answer: Confirmation) => requirePaid(stripe, "secret", answer)
const intent = (status: Status) => ({ paymentIntent: { status } })
const error = (type: "card_error" | "validation_error" | "api_connection_error" | "api_error" | "invalid_request_error", message?: string) =>
  ({ error: { type, message } })

describe("a confirmation at Stripe", () => {
  it.each(["succeeded", "requires_capture"] as const)("lets the order be placed when the intent is %s", async (status) => {
    await expect(settled(stripeWith(), intent(status))).resolves.toBeUndefined()
  })

  it.each(["card_error", "validation_error"] as const)("passes Stripe's own advice on after a %s", async (type) => {
    const stripe = stripeWith()
    await expect(settled(stripe, error(type, "Your card has expired."))).rejects
      .toMatchObject({ code: "payment_declined", body: { advice: "Your card has expired." } })
    expect(stripe.retrievePaymentIntent).not.toHaveBeenCalled()
  })

  it("is a decline when the bank's check was closed or failed", async () => {
    await expect(settled(stripeWith("requires_action"), intent("requires_action"))).rejects.toMatchObject({ code: "payment_declined" })
    await expect(settled(stripeWith("requires_payment_method", "We are unable to authenticate your payment method."), intent("requires_payment_method")))
      .rejects.toMatchObject({ code: "payment_declined", body: { advice: "We are unable to authenticate your payment method." } })
  })

  it("counts as paid when the answer was lost but the intent is paid", async () => {
    await expect(settled(stripeWith("requires_capture"), error("api_connection_error"))).resolves.toBeUndefined()
    await expect(settled(stripeWith("succeeded"), error("api_error"))).resolves.toBeUndefined()
  })

  it("counts as paid when the button was pressed again after a payment that stood", async () => {
    const again = { error: { type: "invalid_request_error" as const, message: "unexpected state", payment_intent: { status: "requires_capture" as const } } }
    await expect(settled(stripeWith(), again)).resolves.toBeUndefined()
  })

  it("is uncertain when nobody can say, or Stripe is still at it", async () => {
    await expect(settled(stripeWith(), error("api_connection_error"))).rejects.toMatchObject({ status: 0 })
    await expect(settled(stripeWith("processing"), intent("processing"))).rejects.toMatchObject({ status: 0 })
  })

  it("asks the buyer to look again when the session was withdrawn", async () => {
    await expect(requirePaidIntent(stripeWith("canceled"), "secret")).rejects.toMatchObject({ code: "cart_changed" })
  })
})

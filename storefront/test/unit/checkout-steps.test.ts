import type { CheckoutEvent, CheckoutProgress } from "~/utils/checkout-steps"
import { describe, expect, it } from "vitest"
import { advance, FIRST_STEP, isReached } from "~/utils/checkout-steps"

const after = (...events: CheckoutEvent[]): CheckoutProgress => events.reduce(advance, FIRST_STEP)

describe("the steps of the checkout", () => {
  it("open one after the other as each is saved", () => {
    expect(after({ type: "saved", step: "contact" })).toEqual({ open: "shipping", reached: "shipping" })
    expect(after(
      { type: "saved", step: "contact" },
      { type: "saved", step: "shipping" },
      { type: "saved", step: "payment" },
    )).toEqual({ open: "review", reached: "review" })
  })

  it("cannot be jumped over", () => {
    expect(after({ type: "saved", step: "payment" })).toEqual(FIRST_STEP)
    expect(after({ type: "reopened", step: "review" })).toEqual(FIRST_STEP)
  })

  it("let the buyer go back without losing how far they came", () => {
    const atReview = after(
      { type: "saved", step: "contact" },
      { type: "saved", step: "shipping" },
      { type: "saved", step: "payment" },
    )
    const back = advance(atReview, { type: "reopened", step: "shipping" })
    expect(back).toEqual({ open: "shipping", reached: "review" })
    expect(isReached(back, "review")).toBe(true)
  })

  it("ask for shipping again once the address was changed", () => {
    const atReview = { open: "contact", reached: "review" } as const
    expect(advance(atReview, { type: "saved", step: "contact" })).toEqual({ open: "shipping", reached: "shipping" })
  })

  it("fall back to a step that no longer holds, never forward to it", () => {
    const atReview = { open: "review", reached: "review" } as const
    expect(advance(atReview, { type: "outdated", step: "shipping" })).toEqual({ open: "shipping", reached: "shipping" })
    expect(advance(FIRST_STEP, { type: "outdated", step: "shipping" })).toEqual(FIRST_STEP)
  })

  it("end with the review, which nothing follows", () => {
    const atReview = { open: "review", reached: "review" } as const
    expect(advance(atReview, { type: "saved", step: "review" })).toEqual(atReview)
  })
})

import type { Cart } from "~/types/cart"
import type { CheckoutDraft } from "~/utils/checkout-draft"
import { describe, expect, it } from "vitest"
import { offeredProviders } from "~/utils/payment-methods"
import { elementOptionsOf, toStripeAmount } from "~/utils/stripe-amount"
import { readInterrupted, readReturn, returnUrl } from "~/utils/stripe-return"
import { secretOf } from "~/utils/stripe-session"
import { cloudinaryHosts, contentPolicy, STRIPE_HOSTS } from "../../server/utils/content-policy"

const session = (data: Record<string, unknown>) => ({ id: "payses_1", provider_id: "pp_stripe_stripe", status: "pending", amount: 42, data })

describe("an amount for Stripe", () => {
  it.each([
    [19.99, "eur", 1999],
    [0.29, "usd", 29],
    [1200, "jpy", 1200],
    [3.5, "kwd", 3500],
    [500, "isk", 50000],
  ])("of %s %s is %s", (amount, currency, expected) => {
    expect(toStripeAmount(amount, currency)).toBe(expected)
  })
})

describe("the element", () => {
  it("says of the payment what the server has decided", () => {
    expect(elementOptionsOf(session({ amount: 4200, currency: "eur", capture_method: "manual", setup_future_usage: "on_session" })))
      .toEqual({ amount: 4200, currency: "eur", captureMethod: "manual", setupFutureUsage: "on_session" })
    expect(elementOptionsOf(session({ capture_method: "nonsense" }))).toEqual({ setupFutureUsage: null })
  })

  it("has nothing to pay with when Stripe never answered", () => {
    expect(secretOf(session({ client_secret: "pi_1_secret_2" }))).toBe("pi_1_secret_2")
    expect(() => secretOf(session({}))).toThrow()
  })
})

describe("the way back from the bank", () => {
  it("names the cart, and Stripe adds the payment", () => {
    const url = new URL(returnUrl("https://shop.example", "cart_1"))
    expect(url.href).toBe("https://shop.example/checkout?cart=cart_1")
    expect(readReturn({ cart: "cart_1", payment_intent: "pi_1", payment_intent_client_secret: "pi_1_secret_2", redirect_status: "succeeded" }))
      .toEqual({ cartId: "cart_1", clientSecret: "pi_1_secret_2" })
  })

  it("is no way back without both", () => {
    expect(readReturn({ cart: "cart_1" })).toBeUndefined()
    expect(readReturn({ cart: ["a", "b"], payment_intent_client_secret: "s" })).toBeUndefined()
  })

  it("is found after a reload while the order was being placed", () => {
    const cart = { id: "cart_1", total: 42, payment_collection: { payment_sessions: [session({ client_secret: "s" })] } } as unknown as Cart
    const draft = { cart_id: "cart_1", placing: true } as CheckoutDraft
    expect(readInterrupted(cart, draft)).toEqual({ cartId: "cart_1", clientSecret: "s" })
    expect(readInterrupted(cart, { ...draft, placing: false })).toBeUndefined()
    expect(readInterrupted({ ...cart, id: "cart_2" }, draft)).toBeUndefined()
  })
})

describe("the ways to pay", () => {
  it("are the test payment until the shop has Stripe's key, and then cards alone", () => {
    expect(offeredProviders(["pp_system_default", "pp_stripe_stripe"], false)).toEqual(["pp_system_default"])
    expect(offeredProviders(["pp_system_default", "pp_stripe_stripe"], true)).toEqual(["pp_stripe_stripe"])
    expect(offeredProviders(["pp_system_default"], true)).toEqual(["pp_system_default"])
    expect(offeredProviders(["pp_unknown"], true)).toEqual([])
  })
})

describe("the content policy", () => {
  it("names no host of Stripe's without Stripe", () => {
    expect(contentPolicy("n", { backend: "https://api.shop.example" })).not.toContain("stripe")
  })

  it.each([
    [true, "https://api.cloudinary.com"],
    ["https://api-eu.cloudinary.com/", "https://api-eu.cloudinary.com"],
  ])("lets pictures go to the Cloudinary that is configured: %s", (configured, host) => {
    expect(contentPolicy("n", { backend: "https://api.shop.example", cloudinary: cloudinaryHosts(configured) }))
      .toContain(`connect-src 'self' https://api.shop.example ${host};`)
  })

  it("lets Stripe's script, frames and calls in where it is configured, and nothing else", () => {
    const policy = Object.fromEntries(contentPolicy("n", { backend: "https://api.shop.example", stripe: STRIPE_HOSTS })
      .split("; ").map(rule => [rule.split(" ")[0], rule.split(" ").slice(1)]))
    expect(policy["script-src"]).toEqual(["'self'", "'nonce-n'", "https://js.stripe.com", "https://*.js.stripe.com"])
    expect(policy["connect-src"]).toEqual(["'self'", "https://api.shop.example", "https://api.stripe.com"])
    expect(policy["frame-src"]).toEqual(["https://js.stripe.com", "https://*.js.stripe.com", "https://hooks.stripe.com"])
  })
})

import { readEnvironment } from "./environment"
import { configureModules } from "./modules"
import { stripeOptions } from "./stripe"

const keys = { STRIPE_API_KEY: "sk_test_1", STRIPE_PUBLISHABLE_KEY: "pk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1" }

const resolved = (source: Record<string, string>) => configureModules(readEnvironment(source)).map(({ resolve }) => resolve)

describe("Stripe's keys", () => {
  it("bring the payment provider, and without them there is none", () => {
    expect(resolved(keys)).toContain("@medusajs/medusa/payment")
    expect(resolved({})).not.toContain("@medusajs/medusa/payment")
    expect(stripeOptions(readEnvironment({}))).toBeUndefined()
  })

  it.each(Object.keys(keys))("are refused without %s, in a sentence that names it", (name) => {
    expect(() => readEnvironment({ ...keys, [name]: "" })).toThrow(new RegExp(`^The environment variable ${name} must be set when STRIPE_`))
  })

  it.each([["STRIPE_API_KEY", "pk_test_1"], ["STRIPE_PUBLISHABLE_KEY", "sk_test_1"], ["STRIPE_WEBHOOK_SECRET", "secret"]])("are not mixed up: %s=%s is refused", (name, value) => {
    expect(() => readEnvironment({ ...keys, [name]: value })).toThrow(`The environment variable ${name} cannot be used`)
  })

  it("leave Stripe at its own address unless another is given", () => {
    expect(stripeOptions(readEnvironment(keys))?.client).toBeUndefined()
    expect(stripeOptions(readEnvironment({ ...keys, STRIPE_API_BASE: "http://127.0.0.1:12111" }))?.client).toEqual({ protocol: "http", host: "127.0.0.1", port: 12111 })
    expect(stripeOptions(readEnvironment({ ...keys, STRIPE_API_BASE: "https://stripe.example" }))?.client).toEqual({ protocol: "https", host: "stripe.example", port: 443 })
  })
})

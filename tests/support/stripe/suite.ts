import { StripeSimulator } from "./simulator"

/** Starts a Stripe for all tests of a file, where the Medusa that boots after it finds it, and gives it to `keep` where they use it. */
export function startStripe(keep?: (stripe: StripeSimulator) => void): void {
  let stripe: StripeSimulator
  beforeAll(async () => {
    stripe = await StripeSimulator.start()
    Object.assign(process.env, stripe.environment)
    keep?.(stripe)
  })
  afterAll(() => stripe.stop())
}

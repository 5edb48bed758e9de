import { shop } from "../../support/browser"
import { runShop } from "../../support/shop-program"
import { StripeSimulator } from "../../support/stripe/simulator"

/** A second shop of the same build, whose buyers pay by card. */
export interface CardShop {
  stripe: StripeSimulator
  stop: () => Promise<void>
}

/** Starts it with a Stripe of its own, and makes it the shop of this suite. */
export async function openCardShop(): Promise<CardShop> {
  const stripe = await StripeSimulator.start()
  const { addresses, stop } = await runShop(stripe.environment)
  Object.assign(shop, addresses)
  stripe.webhooks.endpoint = `${shop.backendUrl}/hooks/payment/stripe_stripe`
  stripe.webhooks.isLive = true
  return {
    stripe,
    stop: async () => {
      await stripe.webhooks.settled()
      await stop()
      await stripe.stop()
    },
  }
}

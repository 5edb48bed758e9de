import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"

import { shop } from "../../support/browser"
import { StripeSimulator } from "../../support/stripe/simulator"

/** A second shop of the same build, whose buyers pay by card. */
export interface CardShop {
  stripe: StripeSimulator
  stop: () => Promise<void>
}

/** Starts it with a Stripe of its own, and makes it the shop of this suite. */
export async function openCardShop(): Promise<CardShop> {
  const stripe = await StripeSimulator.start()
  const program = spawn(process.execPath, [join(__dirname, "../../support/run-shop.mjs"), JSON.stringify(stripe.environment)], { stdio: ["pipe", "pipe", "inherit"] })
  const [line] = await Promise.race([once(createInterface(program.stdout), "line"), once(program, "exit")])
  if (typeof line !== "string")
    throw new Error("The shop with cards did not start")
  Object.assign(shop, JSON.parse(line))
  stripe.webhooks.endpoint = `${shop.backendUrl}/hooks/payment/stripe_stripe`
  stripe.webhooks.isLive = true
  return {
    stripe,
    stop: async () => {
      await stripe.webhooks.settled()
      const ended = once(program, "exit")
      program.stdin.end()
      await ended
      await stripe.stop()
    },
  }
}

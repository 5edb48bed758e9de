import { StripeSimulator } from "./simulator"

/** The simulator as a program, for a shop that one looks at: STRIPE_PORT and WEBHOOK_ENDPOINT say where things are. */
async function run(): Promise<void> {
  const simulator = await StripeSimulator.start({ port: Number(process.env.STRIPE_PORT ?? 12111) })
  simulator.webhooks.endpoint = process.env.WEBHOOK_ENDPOINT ?? "http://localhost:9000/hooks/payment/stripe_stripe"
  simulator.webhooks.isLive = true
  const environment = Object.entries(simulator.environment).map(([name, value]) => `${name}=${value}`)
  process.stdout.write(`${environment.join("\n")}\n`)
}

void run()

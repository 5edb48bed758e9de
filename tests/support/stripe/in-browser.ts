import { basename, join } from "node:path"

import type { BrowserContext, Route } from "playwright-core"

import type { StripeSimulator } from "./simulator"

const files = join(__dirname, "js")

/** Gives a browser Stripe: Stripe.js and its frames from the files beside this one, its API and 3-D Secure from the simulator. */
export async function showStripe(context: BrowserContext, stripe: StripeSimulator): Promise<void> {
  const answer = async (route: Route) => {
    const { pathname, search } = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: `${stripe.url}${pathname}${search}` }) })
  }
  await context.route("https://js.stripe.com/**", route => route.fulfill({ path: join(files, basename(new URL(route.request().url()).pathname)) }))
  await context.route("https://api.stripe.com/**", answer)
  await context.route("https://hooks.stripe.com/**", answer)
}

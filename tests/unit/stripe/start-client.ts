import type Stripe from "stripe"

import { createClient } from "../../../plugins/payment-stripe/src/stripe/client"
import { readOptions } from "../../../plugins/payment-stripe/src/stripe/options"
import type { StripeOptions, StripeOptionsInput } from "../../../plugins/payment-stripe/src/stripe/options"
import { StripeSimulator } from "../../support/stripe/simulator"

/** The shop's options for a simulated Stripe. */
export function optionsFor({ url, keys }: StripeSimulator, client: StripeOptionsInput["client"]): StripeOptions {
  const { hostname, port } = new URL(url)
  return readOptions({ apiKey: keys.apiKey, webhookSecret: keys.webhookSecret, client: { protocol: "http", host: hostname, port: Number(port), ...client } })
}

/** Starts a Stripe for all tests of a file, with the shop's own client. Each test fails for what Stripe complains of. */
export function startClient(keep: (simulator: StripeSimulator, stripe: Stripe) => void): void {
  let simulator: StripeSimulator
  beforeAll(async () => {
    simulator = await StripeSimulator.start()
    keep(simulator, createClient(optionsFor(simulator, { timeout: 60_000 })))
  })
  afterEach(() => {
    simulator.faults.clear()
    expect(simulator.complaints.splice(0)).toEqual([])
  })
  afterAll(() => simulator.stop())
}

/** Posts what Stripe.js does: with the publishable key and the object's secret. */
export async function postFromBrowser({ url, keys }: StripeSimulator, path: string, client_secret: string | null, params: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ key: keys.publishableKey, client_secret: client_secret ?? "", ...params })
  return fetch(`${url}/v1/${path}`, { method: "POST", body })
}

/** A card as the fields of Stripe.js send it. */
export function typed(number: string): Record<string, string> {
  return {
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": number,
    "payment_method_data[card][exp_month]": "05",
    "payment_method_data[card][exp_year]": "34",
    "payment_method_data[card][cvc]": "123",
  }
}

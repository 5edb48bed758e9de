import type Stripe from "stripe"

import { invalid, missing } from "./failure"
import type { World } from "./world"

/** What numbers of a currency are multiples of, where that is not 1. */
const steps: Record<string, number> = { bhd: 10, isk: 100, jod: 10, kwd: 10, omr: 10, tnd: 10 }

/** @throws unless Stripe moves such sums. */
export function requireWhole(amount: number | undefined, currency: string): void {
  const step = steps[currency] ?? 1
  if ((amount ?? 0) % step !== 0)
    throw invalid(`Invalid amount. The amount in ${currency} must be divisible by ${step}.`, { param: "amount" })
}

/** @throws for a payment that Stripe does not make: of a customer who is not there, of nothing, of too little, of too much. */
export function requirePossible({ customers }: World, { amount, currency, customer }: Stripe.PaymentIntentCreateParams): void {
  if (customer && !customers.has(customer))
    throw missing("customer", customer, "customer")
  if (amount < 1)
    throw invalid("This value must be greater than or equal to 1.", { code: "parameter_invalid_integer", param: "amount" })
  if (amount < 50)
    throw invalid("Amount must be at least 50 cents", { code: "amount_too_small", param: "amount" })
  if (amount > 99_999_999)
    throw invalid("Amount must be no more than 999,999.99", { code: "amount_too_large", param: "amount" })
  requireWhole(amount, currency)
}

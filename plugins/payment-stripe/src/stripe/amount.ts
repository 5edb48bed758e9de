import { exponentOf, fromMinor, toMinor } from "@craftmart/money"
import type { Amount } from "@craftmart/money"
import { MedusaError } from "@medusajs/framework/utils"

/** How Stripe counts a currency: the decimals of its unit, and how many of them it takes. The others are zeros. */
interface Unit { decimals: number, taken: number }

/**
 * Where that is not what ISO 4217 says: whole hundredths of what has thousandths, ariaries and krónur without fractions,
 * these counted in hundredths nevertheless. https://docs.stripe.com/currencies#special-cases
 */
const exceptions = new Map<string, Unit>([
  ...["bhd", "iqd", "jod", "kwd", "omr", "tnd"].map(code => [code, { decimals: 3, taken: 2 }] as const),
  ["isk", { decimals: 2, taken: 0 }],
  ["mga", { decimals: 0, taken: 0 }],
])

/**
 * Stripe counts Ugandan shillings in hundredths although the currency has none. Medusa does not know this exception and
 * would charge a hundredth of the price. https://docs.stripe.com/currencies#special-cases
 */
const unsupported: readonly string[] = ["ugx"]

function unitOf(currency: string): Unit {
  const exponent = exponentOf(currency)
  return exceptions.get(currency.toLowerCase()) ?? { decimals: exponent, taken: exponent }
}

/** The sum, rounded as everywhere in the shop, in the smallest steps that Stripe takes; and what that leaves, in minor units. */
function toSteps(amount: Amount, currency: string): { steps: bigint, left: bigint } {
  const minor = toMinor(amount, currency)
  const size = 10n ** BigInt(exponentOf(currency) - unitOf(currency).taken)
  return { steps: minor / size, left: minor % size }
}

/** What Stripe's numbers of a currency are multiples of: 10 for "kwd", 100 for "isk", 1 for "eur". */
function stepOf(currency: string): number {
  const { decimals, taken } = unitOf(currency)
  return 10 ** (decimals - taken)
}

/** How far a sum may be from what Stripe makes of it, in Stripe's units; 0 where Stripe takes every sum. */
export function roundingOf(currency: string): number {
  return unitOf(currency).taken < exponentOf(currency) ? stepOf(currency) : 0
}

/** The sum as Stripe counts it, rounded down to what Stripe takes. */
export function toStripeBelow(amount: Amount, currency: string): number {
  return Number(toSteps(amount, currency).steps) * stepOf(currency)
}

/**
 * The sum as Stripe counts it, exactly.
 * @throws `invalid_data` for one that Stripe would take for another, or that is nothing.
 */
export function toStripe(amount: Amount, currency: string): number {
  const { steps, left } = toSteps(amount, currency)
  if (steps <= 0n && left <= 0n)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "There is nothing to be paid.")
  if (left !== 0n || unsupported.includes(currency.toLowerCase()))
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `A sum of ${fromMinor(toMinor(amount, currency), currency)} ${currency.toUpperCase()} cannot be paid by card.`)
  return toStripeBelow(amount, currency)
}

import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"

/** Currencies with thousandths, of which Stripe takes whole hundredths only. https://docs.stripe.com/currencies#three-decimal */
const withThousandths: readonly string[] = ["bhd", "iqd", "jod", "kwd", "omr", "tnd"]

/**
 * Stripe counts Ugandan shillings in hundredths although the currency has none. Medusa does not know this exception and
 * would charge a hundredth of the price. https://docs.stripe.com/currencies#special-cases
 */
const unsupported: readonly string[] = ["ugx"]

/**
 * Refuses a sum that Stripe would take for another.
 * @throws `invalid_data`, before anything is asked of Stripe.
 */
export function requirePayable(amount: BigNumberInput, currency_code: string): void {
  const currency = currency_code.toLowerCase()
  const hundredths = MathBN.mult(MathBN.convert(amount, 3), 100)
  if (unsupported.includes(currency) || (withThousandths.includes(currency) && !hundredths.isInteger()))
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `A sum of ${MathBN.convert(amount).toString()} ${currency.toUpperCase()} cannot be paid by card.`)
}

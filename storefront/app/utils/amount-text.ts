import { currencyDigits } from "./currency-digits"

/**
 * The amount that somebody typed, with a point or a comma, in major units.
 *
 * @returns undefined for anything but an amount of zero or more with the decimals that the currency has.
 */
export function parseAmount(text: string, currency: string): number | undefined {
  const digits = currencyDigits(currency)
  const decimals = digits ? `(?:[.,]\\d{1,${digits}})?` : ""
  const plain = text.trim()
  return new RegExp(`^\\d{1,9}${decimals}$`).test(plain) ? Number(plain.replace(",", ".")) : undefined
}

/** An amount as it stands in a field to be typed over; null is an empty field. */
export function amountText(amount: number | null, currency: string): string {
  return amount === null ? "" : amount.toFixed(currencyDigits(currency))
}

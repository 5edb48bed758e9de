import { exponentOf } from "./currency"

/**
 * An amount in major units. Besides numbers and decimal strings: Medusa's raw values (`{value: "12.34"}`),
 * Medusa's BigNumber (`{raw: {value}}`) and bignumber.js (`toFixed()` without rounding).
 */
export type Amount
  = | number
    | string
    | { readonly value: string | number }
    | { readonly raw?: { readonly value: string | number } | undefined, readonly numeric: number }
    | { toFixed: () => string }

const decimal = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i

function textOf(amount: Amount): string {
  if (typeof amount === "number" || typeof amount === "string")
    return String(amount).trim()
  if ("value" in amount)
    return String(amount.value)
  if ("numeric" in amount)
    return String(amount.raw?.value ?? amount.numeric)
  return amount.toFixed()
}

/** The one place that rounds: half up by magnitude, so that an amount and its reversal round alike. */
function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

/**
 * `amount × 10^decimals` as a whole number, read digit by digit: no binary fraction is ever involved.
 * @throws RangeError for anything that is not a finite decimal number.
 */
export function scale(amount: Amount, decimals: number): bigint {
  const text = textOf(amount)
  const [, sign, whole = "", fraction = "", power = "0"] = decimal.exec(text) ?? []
  if (sign === undefined || whole + fraction === "")
    throw new RangeError(`Not an amount of money: ${text}`)
  const digits = BigInt(whole + fraction)
  const shift = decimals + Number(power) - fraction.length
  const magnitude = shift >= 0 ? digits * 10n ** BigInt(shift) : divideHalfUp(digits, 10n ** BigInt(-shift))
  return sign === "-" ? -magnitude : magnitude
}

/**
 * The amount in the currency's minor units (cents, yen, fils), rounded half up by magnitude:
 * `toMinor("12.345", "eur")` is `1235n`.
 * @throws RangeError for anything that is not a finite decimal number.
 */
export function toMinor(amount: Amount, currency: string): bigint {
  return scale(amount, exponentOf(currency))
}

/** The minor units as an exact decimal string in major units: `fromMinor(1235n, "eur")` is `"12.35"`. */
export function fromMinor(minor: bigint, currency: string): string {
  const exponent = exponentOf(currency)
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0")
  const point = digits.length - exponent
  const text = exponent === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  return minor < 0n ? `-${text}` : text
}

/** Whether a number in major units has no more decimals than its currency. @throws RangeError for what is not finite. */
export function hasItsDecimals(amount: number, currency: string): boolean {
  return Number(fromMinor(toMinor(amount, currency), currency)) === amount
}

/** `value × numerator / denominator`, rounded as every amount is. */
export function proportion(value: bigint, numerator: bigint, denominator: bigint): bigint {
  return divideHalfUp(value * numerator, denominator)
}

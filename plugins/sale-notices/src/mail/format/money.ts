/**
 * Writes amounts in major units with the decimals of their currency (JPY 0, EUR 2, KWD 3).
 * @param currencyCode ISO 4217, either case.
 */
export function moneyFormat(currencyCode: string, locale: string): (amount: number) => string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode.toUpperCase() })
  // -0 would be written with its sign
  return amount => format.format(amount === 0 ? 0 : amount)
}

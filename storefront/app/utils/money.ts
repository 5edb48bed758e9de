/**
 * An amount in words that fit the language and the currency.
 *
 * @param amount major units, as Medusa answers them; null and undefined give "".
 * @param currency ISO 4217, any case.
 * @param locale BCP 47.
 */
export function formatMoney(
  amount: number | null | undefined,
  currency: string,
  locale = "en-GB",
): string {
  if (amount === null || amount === undefined)
    return ""
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.toUpperCase(),
    currencyDisplay: "narrowSymbol",
  }).format(amount)
}

/** An amount in major units as people of the language write it. */
export function formatAmount(amount: number, currency: string, language: string, digits?: number): string {
  return new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol", maximumFractionDigits: digits }).format(amount)
}

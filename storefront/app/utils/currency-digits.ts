/** How many decimals a currency is written with (ISO 4217): 2 for most, 0 for the yen, 3 for the dinar. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency: currency.toUpperCase() })
    .resolvedOptions()
    .maximumFractionDigits ?? 2
}

/** The sum of amounts in major units, added up as whole minor units so that no dust of floating point remains. */
export function sumAmounts(amounts: number[], currency: string): number {
  const unit = 10 ** currencyDigits(currency)
  return amounts.reduce((sum, amount) => sum + Math.round(amount * unit), 0) / unit
}

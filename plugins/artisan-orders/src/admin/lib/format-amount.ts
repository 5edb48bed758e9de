/** An amount in major units, as the admin writes amounts: `€24.00`. */
export function formatAmount(amount: number, currency: string): string {
  return new Intl.NumberFormat([], { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(amount)
}

/** `formatMoney` in the language of the page and, unless told, the region's currency. */
export function useMoney() {
  const { localeProperties } = useI18n()
  const { currency } = useRegion()
  return (amount: number | null | undefined, of?: string) =>
    formatMoney(amount, of ?? currency.value, localeProperties.value.language)
}

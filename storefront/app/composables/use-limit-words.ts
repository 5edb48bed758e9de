import type { AmountRange } from "~/types/shipping-rules"

/** What the marketplace allows for an amount, in words; nothing where everything is. */
export function useLimitWords() {
  const { t } = useI18n()
  const money = useMoney()

  function limitWords({ min, max }: AmountRange, currency: string): string | undefined {
    if (min !== null && max !== null)
      return t("work.rates.limit.between", { min: money(min, currency), max: money(max, currency) })
    if (min !== null)
      return t("work.rates.limit.min", { min: money(min, currency) })
    return max === null ? undefined : t("work.rates.limit.max", { max: money(max, currency) })
  }
  return { limitWords }
}

import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { formatAmount } from "../format-amount"

/** Amounts, numbers and dates as the panel's language writes them. */
export function useFormat() {
  const { i18n: { language } } = useTranslation("adminKit")
  return useMemo(() => ({
    money: (amount: number, currency: string, digits?: number) => formatAmount(amount, currency, language, digits),
    number: (number: number) => number.toLocaleString(language),
    /** Basis points as a rate: 1250 is `12.5 %`. */
    rate: (bps: number) => (bps / 10_000).toLocaleString(language, { style: "percent", maximumFractionDigits: 2 }),
    day: (moment: string | Date) => new Date(moment).toLocaleDateString(language, { dateStyle: "medium" }),
    time: (moment: string | Date) => new Date(moment).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" }),
  }), [language])
}

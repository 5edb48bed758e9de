import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { formatAmount } from "../format-amount"
import { localeOf } from "../locale"

/** Amounts, numbers, dates and countries as the panel's language writes them. */
export function useFormat() {
  const { i18n: { language } } = useTranslation("adminKit")
  return useMemo(() => {
    const locale = localeOf(language)
    let countries: Intl.DisplayNames | undefined
    return {
      money: (amount: number, currency: string, digits?: number) => formatAmount(amount, currency, locale, digits),
      number: (number: number) => number.toLocaleString(locale),
      /** Basis points as a rate: 1250 is `12.5 %`. */
      rate: (bps: number) => (bps / 10_000).toLocaleString(locale, { style: "percent", maximumFractionDigits: 2 }),
      day: (moment: string | Date) => new Date(moment).toLocaleDateString(locale, { dateStyle: "medium" }),
      /** Without the year, where there is little room. */
      shortDay: (moment: string | Date) => new Date(moment).toLocaleDateString(locale, { day: "numeric", month: "short" }),
      time: (moment: string | Date) => new Date(moment).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" }),
      /** The name of a country by its two letters. */
      country: (code: string) => (countries ??= new Intl.DisplayNames(locale, { type: "region" })).of(code.toUpperCase()) ?? code,
      /** Which of two names comes first in the alphabet. */
      compare: (a: string, b: string) => a.localeCompare(b, locale),
    }
  }, [language])
}

import { DatePicker, Label, Select } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { dayOf, lastDays, momentOf } from "../lib/days"

export interface OverviewQuery { from: string, to: string, currency_code?: string }

const periods = ["7", "30", "90", "365"]
const CUSTOM = "custom"

interface Props { query: OverviewQuery, currency: string, currencies: string[], onChange: (query: OverviewQuery) => void }

/** Which days, and which currency. */
export function OverviewFilters({ query, currency, currencies, onChange }: Props) {
  const { t } = useTranslation("backOffice")
  const [period, setPeriod] = useState("30")

  function choose(period: string) {
    setPeriod(period)
    if (period !== CUSTOM)
      onChange({ ...query, ...lastDays(Number(period)) })
  }

  function change(edge: "from" | "to", moment: Date | null) {
    const next = { ...query, ...moment && { [edge]: dayOf(moment) } }
    onChange(next.from <= next.to ? next : { ...next, from: next[edge], to: next[edge] })
  }

  return (
    <div className="flex flex-wrap items-end gap-2">
      {period === CUSTOM && (["from", "to"] as const).map(edge => (
        <div key={edge}>
          <Label size="xsmall">{t(`overview.${edge}`)}</Label>
          <DatePicker aria-label={t(`overview.${edge}`)} size="small" value={momentOf(query[edge])} maxValue={new Date()} onChange={moment => change(edge, moment)} />
        </div>
      ))}
      <Select size="small" value={period} onValueChange={choose}>
        <Select.Trigger aria-label={t("overview.period")}><Select.Value /></Select.Trigger>
        <Select.Content>
          {periods.map(days => <Select.Item key={days} value={days}>{t("overview.days", { count: Number(days) })}</Select.Item>)}
          <Select.Item value={CUSTOM}>{t("overview.custom")}</Select.Item>
        </Select.Content>
      </Select>
      {currencies.length > 1 && (
        <Select size="small" value={currency} onValueChange={currency_code => onChange({ ...query, currency_code })}>
          <Select.Trigger aria-label={t("overview.currency")}><Select.Value /></Select.Trigger>
          <Select.Content>
            {currencies.map(code => <Select.Item key={code} value={code}>{code.toUpperCase()}</Select.Item>)}
          </Select.Content>
        </Select>
      )}
    </div>
  )
}

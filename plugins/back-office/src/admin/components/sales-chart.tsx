import { useFormat } from "@craftmart/admin-kit"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"

import { momentOf } from "../lib/days"
import type { Overview } from "../lib/types"
import { SalesTable } from "./sales-table"

const curves = [["sales", "var(--fg-interactive)"], ["commission", "var(--tag-orange-icon)"]] as const
const tick = { fontSize: 12, fill: "var(--fg-muted)" }

/** Sales and commission over the days, and the same as a table for whoever cannot see a curve. */
export function SalesChart({ overview }: { overview: Overview }) {
  const { t } = useTranslation("backOffice")
  const format = useFormat()
  const { days, currency_code, totals } = overview
  const dayLabel = (day: string) => format.shortDay(momentOf(day))
  const money = (amount: number, digits?: number) => format.money(amount, currency_code, digits)

  if (totals.orders === 0)
    return <Text className="text-ui-fg-subtle px-6 py-16 text-center">{t("overview.nothingSold")}</Text>
  return (
    <div className="px-6 py-4">
      <div aria-hidden className="h-72">
        <ResponsiveContainer>
          <AreaChart data={days} margin={{ top: 8, right: 8, bottom: 0, left: 8 }}>
            <CartesianGrid vertical={false} stroke="var(--border-base)" />
            <XAxis dataKey="date" tickFormatter={dayLabel} tick={tick} tickLine={false} axisLine={false} minTickGap={32} />
            <YAxis tickFormatter={amount => money(amount, 0)} tick={tick} tickLine={false} axisLine={false} width={72} />
            <Tooltip
              labelFormatter={dayLabel}
              formatter={(amount, name) => [money(Number(amount)), t(`overview.${String(name)}`)]}
              contentStyle={{ background: "var(--bg-base)", border: "1px solid var(--border-base)", borderRadius: 8, fontSize: 12 }}
            />
            {curves.map(([key, color]) => (
              <Area key={key} dataKey={key} type="monotone" stroke={color} fill={color} fillOpacity={0.12} strokeWidth={2} isAnimationActive={false} />
            ))}
          </AreaChart>
        </ResponsiveContainer>
      </div>
      <SalesTable overview={overview} />
    </div>
  )
}

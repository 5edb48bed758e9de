import { useFormat } from "@craftmart/admin-kit"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Overview } from "../lib/types"

/** The range in four numbers. */
export function OverviewFigures({ overview }: { overview: Overview }) {
  const { t } = useTranslation("backOffice")
  const format = useFormat()
  const { totals, currency_code } = overview
  const money = (amount: number) => format.money(amount, currency_code)
  const figures = [
    [t("overview.sales"), money(totals.sales)],
    [t("overview.orders"), format.number(totals.orders)],
    [t("overview.commission"), money(totals.commission)],
    [t("overview.newArtisans"), format.number(totals.new_artisans)],
  ]
  return (
    <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      {figures.map(([label, value]) => (
        <Container key={label} className="px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">{label}</Text>
          <Heading level="h2" className="mt-1 tabular-nums">{value}</Heading>
        </Container>
      ))}
    </div>
  )
}

import { formatAmount } from "@craftmart/admin-kit"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { momentOf } from "../lib/days"
import type { Overview } from "../lib/types"

/** The days on which something was sold, in numbers. */
export function SalesTable({ overview: { days, currency_code } }: { overview: Overview }) {
  const { t, i18n } = useTranslation("backOffice")
  const money = (amount: number) => formatAmount(amount, currency_code, i18n.language)
  return (
    <details className="mt-4">
      <summary className="text-ui-fg-interactive-hover txt-small cursor-pointer">{t("overview.table")}</summary>
      <Table className="mt-2">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("overview.date")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("overview.orders")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("overview.sales")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("overview.commission")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {days.filter(day => day.orders > 0).map(day => (
            <Table.Row key={day.date}>
              <Table.Cell>{momentOf(day.date).toLocaleDateString(i18n.language)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{day.orders}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{money(day.sales)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{money(day.commission)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </details>
  )
}

import { useFormat } from "@craftmart/admin-kit"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { momentOf } from "../lib/days"
import type { Overview } from "../lib/types"

/** The days on which something was sold, in numbers. */
export function SalesTable({ overview: { days, currency_code } }: { overview: Overview }) {
  const { t } = useTranslation("backOffice")
  const format = useFormat()
  const money = (amount: number) => format.money(amount, currency_code)
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
              <Table.Cell>{format.day(momentOf(day.date))}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{format.number(day.orders)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{money(day.sales)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{money(day.commission)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </details>
  )
}

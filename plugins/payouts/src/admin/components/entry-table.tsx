import { useFormat } from "@craftmart/admin-kit"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { Entry } from "../lib/types"

const columns = ["when", "artisan", "kind", "order", "reason"]

export function EntryTable({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation("payouts")
  const { money, time } = useFormat()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          {columns.map(column => <Table.HeaderCell key={column}>{t(`ledger.${column}`)}</Table.HeaderCell>)}
          <Table.HeaderCell className="text-right">{t("ledger.amount")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {entries.map(entry => (
          <Table.Row key={entry.id}>
            <Table.Cell className="whitespace-nowrap">{time(entry.created_at)}</Table.Cell>
            <Table.Cell>{entry.artisan ? entry.artisan.name ?? t("deleted") : t("house")}</Table.Cell>
            <Table.Cell>{t(`ledger.kinds.${entry.kind}`)}</Table.Cell>
            <Table.Cell>{entry.order_id && <Link className="text-ui-fg-interactive-hover" to={`/orders/${entry.order_id}`}>{`#${entry.display_id}`}</Link>}</Table.Cell>
            <Table.Cell className="max-w-xs truncate">{entry.reason}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">{money(entry.amount, entry.currency_code)}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

import { useFormat } from "@craftmart/admin-kit"
import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { AdminPart } from "../lib/types"
import { PartStatus } from "./part-status"

function Row({ part }: { part: AdminPart }) {
  const { t } = useTranslation("artisanOrders")
  const { money, day } = useFormat()
  const inCurrency = (amount: number) => money(amount, part.currency_code)
  return (
    <Table.Row>
      <Table.Cell className="py-3">
        <Link to={`/orders/${part.order_id}`} className="text-ui-fg-interactive-hover">{`#${part.display_id}`}</Link>
        <Text size="small" className="text-ui-fg-subtle whitespace-nowrap">{day(part.created_at)}</Text>
      </Table.Cell>
      <Table.Cell>{part.artisan?.name ?? t("house")}</Table.Cell>
      <Table.Cell>{part.buyer.name}</Table.Cell>
      <Table.Cell><PartStatus status={part.status} /></Table.Cell>
      <Table.Cell className="text-right tabular-nums">{inCurrency(part.total)}</Table.Cell>
      <Table.Cell className="text-right tabular-nums">{part.refunded_total > 0 ? inCurrency(part.refunded_total) : "–"}</Table.Cell>
      <Table.Cell className="text-right tabular-nums">{inCurrency(part.commission_total - part.commission_reversed)}</Table.Cell>
    </Table.Row>
  )
}

export function PartTable({ parts }: { parts: readonly AdminPart[] }) {
  const { t } = useTranslation("artisanOrders")
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          {(["order", "artisan", "buyer", "status"] as const).map(column => <Table.HeaderCell key={column}>{t(`list.${column}`)}</Table.HeaderCell>)}
          {(["total", "refunded", "commission"] as const).map(column => <Table.HeaderCell key={column} className="text-right">{t(`list.${column}`)}</Table.HeaderCell>)}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {parts.map(part => <Row key={part.id} part={part} />)}
      </Table.Body>
    </Table>
  )
}

import { Table, Text } from "@medusajs/ui"

import { formatAmount } from "../lib/format-amount"
import type { AdminPart } from "../lib/types"
import { PartStatus } from "./part-status"

function Row({ part }: { part: AdminPart }) {
  const money = (amount: number) => formatAmount(amount, part.currency_code)
  return (
    <Table.Row>
      <Table.Cell className="py-3">
        {/* Beside this page, wherever the panel lives. */}
        <a href={`orders/${part.order_id}`} className="text-ui-fg-interactive">{`#${part.display_id}`}</a>
        <Text size="small" className="text-ui-fg-subtle">{new Date(part.created_at).toLocaleDateString()}</Text>
      </Table.Cell>
      <Table.Cell>{part.artisan?.name ?? "The house"}</Table.Cell>
      <Table.Cell>{part.buyer.name}</Table.Cell>
      <Table.Cell><PartStatus status={part.status} /></Table.Cell>
      <Table.Cell className="text-right">{money(part.total)}</Table.Cell>
      <Table.Cell className="text-right">{part.refunded_total > 0 ? money(part.refunded_total) : "–"}</Table.Cell>
      <Table.Cell className="text-right">{money(part.commission_total - part.commission_reversed)}</Table.Cell>
    </Table.Row>
  )
}

export function PartTable({ parts }: { parts: readonly AdminPart[] }) {
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Order</Table.HeaderCell>
            <Table.HeaderCell>Artisan</Table.HeaderCell>
            <Table.HeaderCell>Buyer</Table.HeaderCell>
            <Table.HeaderCell>Status</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Total</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Refunded</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Commission</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {parts.map(part => <Row key={part.id} part={part} />)}
        </Table.Body>
      </Table>
    </div>
  )
}

import { StatusBadge, Table, Text } from "@medusajs/ui"

import type { AdminSaleNotice } from "../lib/sale-notices"
import { RetryButton } from "./retry-button"

const colors = { waiting: "orange", sent: "green", parked: "red" } as const

const words = { waiting: "Waiting", sent: "Sent", parked: "Parked" }

const kinds: Record<string, string> = {
  order_confirmation: "Buyer's confirmation",
  artisan_sale: "Artisan's sale",
  parcel_sent: "Parcel on its way",
  refund: "Buyer's refund",
  artisan_refund: "Refund, to the artisan",
  buyer_message: "Artisan's message",
}

function Row({ notice, onChange }: { notice: AdminSaleNotice, onChange: () => void }) {
  return (
    <Table.Row>
      <Table.Cell className="py-3">
        <Text weight="plus" size="small">{notice.recipient || "No address"}</Text>
        <Text size="small" className="text-ui-fg-subtle">{kinds[notice.kind] ?? notice.kind}</Text>
      </Table.Cell>
      <Table.Cell>
        <StatusBadge color={colors[notice.status]}>{words[notice.status]}</StatusBadge>
        {notice.last_error && <Text size="xsmall" className="text-ui-fg-subtle max-w-md whitespace-normal py-1">{notice.last_error}</Text>}
      </Table.Cell>
      <Table.Cell className="text-right">{notice.attempts}</Table.Cell>
      <Table.Cell>{new Date(notice.created_at).toLocaleString()}</Table.Cell>
      <Table.Cell className="text-right">{notice.status !== "sent" && <RetryButton key={notice.recipient} notice={notice} onDone={onChange} />}</Table.Cell>
    </Table.Row>
  )
}

export function SaleNoticeTable({ notices, onChange }: { notices: AdminSaleNotice[], onChange: () => void }) {
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>To</Table.HeaderCell>
          <Table.HeaderCell>Status</Table.HeaderCell>
          <Table.HeaderCell className="text-right">Tries</Table.HeaderCell>
          <Table.HeaderCell>Written</Table.HeaderCell>
          <Table.HeaderCell />
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {notices.map(notice => <Row key={notice.id} notice={notice} onChange={onChange} />)}
      </Table.Body>
    </Table>
  )
}

import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"

import { useDisputes } from "../lib/use-disputes"
import type { Dispute } from "../lib/use-disputes"

const colors: Record<string, "green" | "orange" | "red"> = { won: "green", warning_closed: "green", lost: "red" }

/** `needs_response` as people write it. */
function inWords(code: string): string {
  return code.replaceAll("_", " ").replace(/^./, letter => letter.toUpperCase())
}

function toAmount({ amount, currency_code }: Dispute): string {
  return new Intl.NumberFormat(undefined, { style: "currency", currency: currency_code }).format(amount)
}

function dayOf(time: string): string {
  return new Date(time).toLocaleDateString()
}

function DisputeRow({ dispute }: { dispute: Dispute }) {
  const { status, reason, opened_at, closed_at, evidence_due_by } = dispute
  const isOpen = !closed_at && evidence_due_by
  return (
    <div className="flex items-start justify-between gap-x-4 px-6 py-4">
      <div className="flex flex-col">
        <Text size="small" weight="plus">{toAmount(dispute)}</Text>
        <Text size="small" className="text-ui-fg-subtle">{`${inWords(reason)}, since ${dayOf(opened_at)}`}</Text>
        {isOpen && <Text size="small" className="text-ui-fg-subtle">{`Answer in Stripe's dashboard by ${dayOf(evidence_due_by)}`}</Text>}
      </div>
      <StatusBadge color={colors[status] ?? "orange"}>{inWords(status)}</StatusBadge>
    </div>
  )
}

/** On an order's page: what its cardholder disputes at the bank. Most orders show nothing. */
export default function OrderDisputes({ data: order }: DetailWidgetProps<AdminOrder>) {
  const disputes = useDisputes(order.id)
  if (disputes?.length === 0)
    return null
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Disputes</Heading>
        {disputes === null && <Text size="small" className="text-ui-fg-error">The disputes could not be loaded.</Text>}
      </div>
      {disputes?.map(dispute => <DisputeRow key={dispute.id} dispute={dispute} />)}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.before" })

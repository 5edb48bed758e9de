import { LoadFailure, useFormat, useLoad } from "@craftmart/admin-kit"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Dispute } from "../lib/types"

const colors: Record<string, "green" | "orange" | "red"> = { won: "green", warning_closed: "green", lost: "red" }

/** A code that Stripe has added since: `needs_response` as people write it. */
function inWords(code: string): string {
  return code.replaceAll("_", " ").replace(/^./, letter => letter.toUpperCase())
}

function DisputeRow({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation("paymentStripe")
  const { money, day } = useFormat()
  const { status, reason, opened_at, closed_at, evidence_due_by } = dispute
  const isOpen = !closed_at && evidence_due_by
  const why = t(`disputes.reason.${reason}`, { defaultValue: inWords(reason) })
  return (
    <div className="flex items-start justify-between gap-x-4 px-6 py-4">
      <div className="flex flex-col">
        <Text size="small" weight="plus">{money(dispute.amount, dispute.currency_code)}</Text>
        <Text size="small" className="text-ui-fg-subtle">{t("disputes.since", { reason: why, day: day(opened_at) })}</Text>
        {isOpen && <Text size="small" className="text-ui-fg-subtle">{t("disputes.answerBy", { day: day(evidence_due_by) })}</Text>}
      </div>
      <StatusBadge color={colors[status] ?? "orange"} className="shrink-0">{t(`disputes.status.${status}`, { defaultValue: inWords(status) })}</StatusBadge>
    </div>
  )
}

/** On an order's page: what its cardholder disputes at the bank. Most orders show nothing. */
export default function OrderDisputes({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useTranslation("paymentStripe")
  const { answer, failure, reload } = useLoad<{ disputes: Dispute[] }>(`/admin/orders/${order.id}/disputes`)
  if (!failure && (answer?.disputes.length ?? 0) === 0)
    return null
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">{t("disputes.title")}</Heading>
      {failure && <LoadFailure message={failure.message} onRetry={reload} />}
      {answer?.disputes.map(dispute => <DisputeRow key={dispute.id} dispute={dispute} />)}
    </Container>
  )
}

// The panel puts widgets below its own sections, "before" or not: only the side column has room on the first screen.
export const config = defineWidgetConfig({ zone: "order.details.side.before" })

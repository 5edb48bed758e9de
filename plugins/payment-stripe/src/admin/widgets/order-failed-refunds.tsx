import { LoadFailure, useFormat, useLoad } from "@craftmart/admin-kit"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { FailedRefund } from "../lib/types"

function RefundRow({ refund }: { refund: FailedRefund }) {
  const { t } = useTranslation("paymentStripe")
  const { money, day } = useFormat()
  return (
    <div className="flex items-start justify-between gap-x-4 px-6 py-4">
      <div className="flex flex-col">
        <Text size="small" weight="plus">{money(refund.amount, refund.currency_code)}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("failedRefunds.why", { day: day(refund.created_at), reason: t(`failedRefunds.reason.${refund.reason}`, { defaultValue: refund.reason }) })}
        </Text>
      </div>
      <StatusBadge color="red" className="shrink-0">{t("failedRefunds.status")}</StatusBadge>
    </div>
  )
}

/** On an order's page: refunds that came back, so that the buyer is still owed the money. Most orders show nothing. */
export default function OrderFailedRefunds({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useTranslation("paymentStripe")
  const { answer, failure, reload } = useLoad<{ failed_refunds: FailedRefund[] }>(`/admin/orders/${order.id}/failed-refunds`)
  if (!failure && (answer?.failed_refunds.length ?? 0) === 0)
    return null
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("failedRefunds.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">{t("failedRefunds.what")}</Text>
      </div>
      {failure && <LoadFailure message={failure.message} onRetry={reload} />}
      {answer?.failed_refunds.map(refund => <RefundRow key={refund.id} refund={refund} />)}
    </Container>
  )
}

// Beside the disputes, for the same reason.
export const config = defineWidgetConfig({ zone: "order.details.side.before" })

import { LoadFailure, useLoad } from "@craftmart/admin-kit"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { SplitPartRow } from "../components/split-part-row"
import { SplitVerdict } from "../components/split-verdict"
import type { OrderSplit } from "../lib/types"

/** On an order's page: its parts, one an artisan, whether they add up to it, and what can be done about each. */
export default function OrderArtisanOrders({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useTranslation("artisanOrders")
  const { answer: split, failure, loading, reload } = useLoad<OrderSplit>(`/admin/orders/${order.id}/artisan-orders`)
  return (
    <Container className="divide-y p-0" aria-busy={loading}>
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading level="h2">{t("order.title")}</Heading>
        {split && <SplitVerdict split={split} currency={order.currency_code} />}
      </div>
      {failure && <LoadFailure message={failure.message} onRetry={reload} />}
      {!split && !failure && <Skeleton className="m-6 h-24" />}
      {split?.artisan_orders.map(part => <SplitPartRow key={part.id} part={part} onChange={reload} />)}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })

import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"

import { SplitPartRow } from "../components/split-part-row"
import { SplitVerdict } from "../components/split-verdict"
import type { OrderSplit } from "../lib/types"
import { useLoad } from "../lib/use-load"

/** On an order's page: its parts, one an artisan, whether they add up to it, and what can be done about each. */
export default function OrderArtisanOrders({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { answer: split, error, loading, reload } = useLoad<OrderSplit>(`/admin/orders/${order.id}/artisan-orders`)
  return (
    <Container className="divide-y p-0" aria-busy={loading}>
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading level="h2">Artisan orders</Heading>
        {split && <SplitVerdict split={split} currency={order.currency_code} />}
        {!split && !error && <Text size="small" className="text-ui-fg-muted">Loading …</Text>}
        {error && <Text size="small" role="alert" className="text-ui-fg-error">{`The parts could not be loaded: ${error}`}</Text>}
      </div>
      {split?.artisan_orders.map(part => <SplitPartRow key={part.id} part={part} onChange={reload} />)}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })

import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"

import { SplitPartRow } from "../components/split-part-row"
import { SplitVerdict } from "../components/split-verdict"
import { useOrderSplit } from "../lib/use-order-split"

/** On an order's page: its parts, one an artisan, and whether they add up to it. */
export default function OrderArtisanOrders({ data: order }: DetailWidgetProps<AdminOrder>) {
  const split = useOrderSplit(order.id)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading level="h2">Artisan orders</Heading>
        {split && <SplitVerdict split={split} currency={order.currency_code} />}
        {split === undefined && <Text size="small" className="text-ui-fg-muted">Loading …</Text>}
        {split === null && <Text size="small" className="text-ui-fg-error">The parts could not be loaded.</Text>}
      </div>
      {split?.artisan_orders.map(part => <SplitPartRow key={part.id} part={part} />)}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })

import { StatusBadge, Text } from "@medusajs/ui"

import { formatAmount } from "../lib/format-amount"
import type { SplitPart } from "../lib/types"

const colors = { pending: "orange", partially_shipped: "blue", shipped: "blue", delivered: "green", canceled: "red" } as const

function colorOf(status: string) {
  return colors[status as keyof typeof colors] ?? "grey"
}

function Amount({ label, value }: { label: string, value: string }) {
  return (
    <div className="flex items-center justify-between gap-x-4">
      <Text size="small" className="text-ui-fg-subtle">{label}</Text>
      <Text size="small" className="text-ui-fg-subtle">{value}</Text>
    </div>
  )
}

/** One artisan's part: the items, the amounts, and what is left for the artisan. */
export function SplitPartRow({ part }: { part: SplitPart }) {
  const money = (amount: number) => formatAmount(amount, part.currency_code)
  const shipping = part.shipping_speed ? `Shipping (${part.shipping_speed})` : "Shipping"
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between">
        <Text size="small" weight="plus">{part.artisan?.name ?? "The house"}</Text>
        <StatusBadge color={colorOf(part.status)}>{part.status.replace("_", " ")}</StatusBadge>
      </div>
      {part.items.map(item => (
        <div key={item.id} className="flex items-center justify-between gap-x-4">
          <Text size="small">{[`${item.quantity} × ${item.title}`, item.variant_title].filter(Boolean).join(" · ")}</Text>
          <Text size="small">{money(item.total)}</Text>
        </div>
      ))}
      <div>
        <Amount label="Items, without tax" value={money(part.items_total)} />
        {part.discount_total > 0 && <Amount label="Discount" value={money(-part.discount_total)} />}
        <Amount label={shipping} value={money(part.shipping_total)} />
        <Amount label="Tax" value={money(part.tax_total)} />
      </div>
      <div className="flex items-center justify-between">
        <Text size="small" weight="plus">Total</Text>
        <Text size="small" weight="plus">{money(part.total)}</Text>
      </div>
      {part.artisan && <Amount label={`Commission (${part.commission_bps / 100} %)`} value={money(part.commission_total)} />}
    </div>
  )
}

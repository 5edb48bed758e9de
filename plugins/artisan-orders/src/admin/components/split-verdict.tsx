import { Text } from "@medusajs/ui"

import { formatAmount } from "../lib/format-amount"
import type { OrderSplit } from "../lib/types"

const names = { items_total: "items", shipping_total: "shipping", tax_total: "tax", discount_total: "discount", total: "total" } as const

function Verdict({ split, currency }: { split: OrderSplit, currency: string }) {
  if (split.artisan_orders.length === 0)
    return <Text size="small" className="text-ui-fg-error">This order is not split yet. It is tried again every minute.</Text>
  if (split.balanced)
    return <Text size="small" className="text-ui-fg-subtle">The parts add up to the order, to the cent.</Text>
  const apart = (Object.keys(names) as (keyof typeof names)[])
    .filter(column => split.differences[column] !== 0)
    .map(column => `${names[column]} ${formatAmount(split.differences[column], currency)}`)
  const lines = split.differences.line_item_ids.length
  const reasons = [...apart, ...lines > 0 ? [`${lines} lines not as ordered`] : []]
  return <Text size="small" className="text-ui-fg-error">{`The parts do not add up to the order: ${reasons.join(", ")}.`}</Text>
}

/** Says whether the parts add up to the order, and what was paid back beside them. */
export function SplitVerdict({ split, currency }: { split: OrderSplit, currency: string }) {
  const { unattributed_total } = split.refunds
  return (
    <>
      <Verdict split={split} currency={currency} />
      {unattributed_total > 0 && (
        <Text size="small" className="text-ui-fg-error">
          {`${formatAmount(unattributed_total, currency)} was refunded on the order as a whole: no artisan's part bears it.`}
        </Text>
      )}
    </>
  )
}

import { useFormat } from "@craftmart/admin-kit"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderSplit } from "../lib/types"

const columns = ["items_total", "shipping_total", "tax_total", "discount_total", "total"] as const

function Verdict({ split, currency }: { split: OrderSplit, currency: string }) {
  const { t } = useTranslation("artisanOrders")
  const { money } = useFormat()
  if (split.artisan_orders.length === 0)
    return <Text size="small" className="text-ui-fg-error">{t("order.notSplit")}</Text>
  if (split.balanced)
    return <Text size="small" className="text-ui-fg-subtle">{t("order.balanced")}</Text>
  const { differences } = split
  const apart = columns.filter(column => differences[column] !== 0).map(column => `${t(`order.sums.${column}`)} ${money(differences[column], currency)}`)
  const lines = differences.line_item_ids.length
  const reasons = [...apart, ...lines > 0 ? [t("order.linesApart", { count: lines })] : []].join(", ")
  return <Text size="small" className="text-ui-fg-error">{t("order.unbalanced", { reasons })}</Text>
}

/** Says whether the parts add up to the order, and what was paid back beside them. */
export function SplitVerdict({ split, currency }: { split: OrderSplit, currency: string }) {
  const { t } = useTranslation("artisanOrders")
  const { money } = useFormat()
  const { unattributed_total } = split.refunds
  return (
    <>
      <Verdict split={split} currency={currency} />
      {unattributed_total > 0 && <Text size="small" className="text-ui-fg-error">{t("order.unattributed", { amount: money(unattributed_total, currency) })}</Text>}
    </>
  )
}

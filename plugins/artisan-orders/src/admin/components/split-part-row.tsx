import { useFormat } from "@craftmart/admin-kit"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { AdminPart } from "../lib/types"
import { CancelDialog } from "./cancel-dialog"
import { PartDisputes } from "./part-disputes"
import { PartParcels } from "./part-parcels"
import { PartRefunds } from "./part-refunds"
import { PartStatus } from "./part-status"
import { RefundDialog } from "./refund-dialog"

type Money = (amount: number) => string

function Amount({ label, value, strong = false }: { label: string, value: string, strong?: boolean }) {
  const look = strong ? "" : "text-ui-fg-subtle"
  return (
    <div className="flex items-center justify-between gap-x-4">
      <Text size="small" weight={strong ? "plus" : "regular"} className={look}>{label}</Text>
      <Text size="small" weight={strong ? "plus" : "regular"} className={look}>{value}</Text>
    </div>
  )
}

function Items({ part, money }: { part: AdminPart, money: Money }) {
  const { t } = useTranslation("artisanOrders")
  return (
    <>
      {part.items.map(item => (
        <div key={item.id}>
          <div className="flex items-center justify-between gap-x-4">
            <Text size="small">{[`${item.quantity} × ${item.title}`, item.variant_title].filter(Boolean).join(" · ")}</Text>
            <Text size="small">{money(item.total)}</Text>
          </div>
          {item.personalisation && <Text size="small" className="text-ui-fg-subtle">{t("part.personalisation", { words: item.personalisation })}</Text>}
        </div>
      ))}
    </>
  )
}

function Sums({ part, money }: { part: AdminPart, money: Money }) {
  const { t } = useTranslation("artisanOrders")
  const { rate } = useFormat()
  return (
    <div>
      <Amount label={t("part.items")} value={money(part.items_total)} />
      {part.discount_total > 0 && <Amount label={t("part.discount")} value={money(-part.discount_total)} />}
      <Amount label={part.shipping_speed ? t(`part.shippingAt.${part.shipping_speed}`) : t("part.shipping")} value={money(part.shipping_total)} />
      <Amount label={t("part.tax")} value={money(part.tax_total)} />
      <Amount label={t("part.total")} value={money(part.total)} strong />
      {part.refunded_total > 0 && <Amount label={t("part.refunded")} value={money(-part.refunded_total)} />}
      {part.artisan && <Amount label={t("part.commission", { rate: rate(part.commission_bps) })} value={money(part.commission_total)} />}
      {part.commission_reversed > 0 && <Amount label={t("part.commissionBack")} value={money(-part.commission_reversed)} />}
      {part.artisan && <Amount label={t("part.earns")} value={money(part.earnings)} strong />}
    </div>
  )
}

/** One artisan's part: the items, the parcels, the amounts, what is left for the artisan, and what can be done. */
export function SplitPartRow({ part, onChange }: { part: AdminPart, onChange: () => void }) {
  const { t } = useTranslation("artisanOrders")
  const { money: format } = useFormat()
  const money = (amount: number) => format(amount, part.currency_code)
  const isUntouched = part.status === "pending" && part.parcels.every(parcel => parcel.canceled_at)
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between">
        <Text size="small" weight="plus">{part.artisan?.name ?? t("house")}</Text>
        <div className="flex gap-x-2">
          <PartDisputes disputes={part.disputes} />
          <PartStatus status={part.status} />
        </div>
      </div>
      <Items part={part} money={money} />
      <PartParcels parcels={part.parcels} />
      <Sums part={part} money={money} />
      {part.cancel_reason && <Text size="small" className="text-ui-fg-subtle">{t("part.cancelled", { reason: part.cancel_reason })}</Text>}
      <PartRefunds refunds={part.refunds} money={money} />
      <div className="flex justify-end gap-2">
        {isUntouched && <CancelDialog part={part} onDone={onChange} />}
        {part.refunded_total < part.total && part.status !== "canceled" && <RefundDialog part={part} onDone={onChange} />}
      </div>
    </div>
  )
}

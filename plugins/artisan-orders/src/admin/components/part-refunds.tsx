import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { AdminRefund } from "../lib/types"

function Refund({ refund, money }: { refund: AdminRefund, money: (amount: number) => string }) {
  const { t } = useTranslation("artisanOrders")
  const amount = money(refund.amount)
  if (refund.status === "succeeded")
    return <Text size="small" className="text-ui-fg-subtle">{refund.reason ? t("part.refundedBecause", { amount, reason: refund.reason }) : t("part.refundedAmount", { amount })}</Text>
  const words = t(refund.status === "pending" ? "part.refundPending" : "part.refundFailed", { amount })
  return <Text size="small" className="text-ui-fg-error">{[words, refund.last_error].filter(Boolean).join(" ")}</Text>
}

/** What went back of a part, and what is stuck on its way. */
export function PartRefunds({ refunds, money }: { refunds: readonly AdminRefund[], money: (amount: number) => string }) {
  return <>{refunds.filter(refund => refund.amount > 0).map(refund => <Refund key={refund.id} refund={refund} money={money} />)}</>
}

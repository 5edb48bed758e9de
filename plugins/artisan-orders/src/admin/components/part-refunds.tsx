import { Text } from "@medusajs/ui"

import type { AdminRefund } from "../lib/types"

function Refund({ refund, money }: { refund: AdminRefund, money: (amount: number) => string }) {
  if (refund.status === "succeeded")
    return <Text size="small" className="text-ui-fg-subtle">{`Refunded ${money(refund.amount)}${refund.reason ? `: ${refund.reason}` : ""}`}</Text>
  const words = refund.status === "pending"
    ? `A refund of ${money(refund.amount)} has not gone through yet; it is tried again by itself.`
    : `A refund of ${money(refund.amount)} was refused; nothing has been paid back.`
  return <Text size="small" className="text-ui-fg-error">{[words, refund.last_error].filter(Boolean).join(" ")}</Text>
}

/** What went back of a part, and what is stuck on its way. */
export function PartRefunds({ refunds, money }: { refunds: readonly AdminRefund[], money: (amount: number) => string }) {
  return <>{refunds.filter(refund => refund.amount > 0).map(refund => <Refund key={refund.id} refund={refund} money={money} />)}</>
}

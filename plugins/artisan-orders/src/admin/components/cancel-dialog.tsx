import { formatAmount } from "../lib/format-amount"
import type { AdminPart } from "../lib/types"
import { ReasonDialog } from "./reason-dialog"

/** Says what buyer and artisan will get before it is done. */
export function CancelDialog({ part, onDone }: { part: AdminPart, onDone: () => void }) {
  const left = formatAmount(part.total - part.refunded_total, part.currency_code)
  const artisan = part.artisan?.name ?? "The house"
  return (
    <ReasonDialog
      trigger="Cancel part"
      title={`Cancel the part of ${artisan}?`}
      words={[
        `The buyer gets ${left} back, with a mail that gives your reason.`,
        part.artisan
          ? `${artisan} is told not to send these things, earns nothing for them, and pays no commission. Their stock is free again.`
          : "The stock of these things is free again.",
        "This cannot be undone.",
      ]}
      confirm="Cancel part"
      path={`/admin/artisan-orders/${part.id}/cancel`}
      done="The part is cancelled."
      onDone={onDone}
    />
  )
}

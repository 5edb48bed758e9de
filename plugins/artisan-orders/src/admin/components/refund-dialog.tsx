import { Input, Label } from "@medusajs/ui"
import { useState } from "react"

import { formatAmount } from "../lib/format-amount"
import type { AdminPart } from "../lib/types"
import { ReasonDialog } from "./reason-dialog"

/** The amount as it was typed; undefined while it is not one. */
function amountOf(typed: string): number | undefined {
  const amount = Number(typed.replace(",", "."))
  return typed.trim() && Number.isFinite(amount) && amount > 0 ? amount : undefined
}

/** Says what buyer and artisan will get before it is done. */
export function RefundDialog({ part, onDone }: { part: AdminPart, onDone: () => void }) {
  const [typed, setTyped] = useState("")
  const [key, setKey] = useState(() => crypto.randomUUID())
  const money = (amount: number) => formatAmount(amount, part.currency_code)
  const amount = amountOf(typed)
  const field = `refund-amount-${part.id}`
  return (
    <ReasonDialog
      trigger="Refund"
      title={`Refund of ${part.artisan?.name ?? "the house"}'s part`}
      words={[
        `Up to ${money(part.total - part.refunded_total)} can go back to the buyer, who gets a mail that gives your reason. The things stay ordered.`,
        part.artisan ? `${part.artisan.name} earns as much less, but for the commission on it, which the marketplace gives up.` : "",
      ]}
      confirm={amount === undefined ? "Refund" : `Refund ${money(amount)}`}
      path={`/admin/artisan-orders/${part.id}/refunds`}
      body={amount === undefined ? undefined : { amount, key }}
      done="The refund is on its way to the buyer."
      onDone={() => {
        setTyped("")
        setKey(crypto.randomUUID())
        onDone()
      }}
    >
      <Label htmlFor={field}>{`Amount in ${part.currency_code.toUpperCase()}`}</Label>
      <Input id={field} inputMode="decimal" value={typed} onChange={event => setTyped(event.target.value)} />
    </ReasonDialog>
  )
}

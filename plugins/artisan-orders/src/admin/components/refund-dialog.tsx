import { useFormat, useLoad } from "@craftmart/admin-kit"
import { Input, Label, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import type { AdminPart, RefundPreview } from "../lib/types"
import { ReasonDialog } from "./reason-dialog"

/** The amount as it was typed; undefined while it is not one. */
function amountOf(typed: string): number | undefined {
  const amount = Number(typed.replace(",", "."))
  return typed.trim() && Number.isFinite(amount) && amount > 0 ? amount : undefined
}

/** What the buyer gets and the artisan loses by this amount, reckoned by the backend as the refund itself is. */
function Consequences({ part, amount }: { part: AdminPart, amount: number }) {
  const { t } = useTranslation("artisanOrders")
  const { money } = useFormat()
  const { answer, failure, loading } = useLoad<{ preview: RefundPreview }>(`/admin/artisan-orders/${part.id}/refunds/preview?amount=${amount}`)
  if (failure)
    return <Text role="alert" size="small" className="text-ui-fg-error">{failure.message}</Text>
  if (!answer || loading)
    return null
  const { preview } = answer
  const inCurrency = (amount: number) => money(amount, part.currency_code)
  return (
    <div role="status" className="text-ui-fg-subtle flex flex-col gap-2">
      <Text>{t("refund.buyer", { amount: inCurrency(preview.amount) })}</Text>
      <Text>
        {part.artisan
          ? t("refund.artisan", {
              artisan: part.artisan.name,
              loss: inCurrency(preview.artisan_loses),
              before: inCurrency(part.earnings),
              after: inCurrency(part.earnings - preview.artisan_loses),
              commission: inCurrency(preview.commission_reversed),
            })
          : t("refund.house")}
      </Text>
    </div>
  )
}

/** Says what buyer and artisan will get before it is done. */
export function RefundDialog({ part, onDone }: { part: AdminPart, onDone: () => void }) {
  const { t } = useTranslation("artisanOrders")
  const { money } = useFormat()
  const [typed, setTyped] = useState("")
  const [key, setKey] = useState(() => crypto.randomUUID())
  const amount = amountOf(typed)
  const field = `refund-amount-${part.id}`
  return (
    <ReasonDialog
      trigger={t("refund.open")}
      title={t("refund.title", { artisan: part.artisan?.name ?? t("house") })}
      words={[t("refund.upTo", { amount: money(part.total - part.refunded_total, part.currency_code) }), t("refund.noUndo")]}
      confirm={amount === undefined ? t("refund.open") : t("refund.confirm", { amount: money(amount, part.currency_code) })}
      path={`/admin/artisan-orders/${part.id}/refunds`}
      body={amount === undefined ? undefined : { amount, key }}
      done={t("refund.done")}
      onDone={() => {
        setTyped("")
        setKey(crypto.randomUUID())
        onDone()
      }}
    >
      <Label htmlFor={field}>{t("refund.amount", { currency: part.currency_code.toUpperCase() })}</Label>
      <Input id={field} inputMode="decimal" value={typed} onChange={event => setTyped(event.target.value)} />
      {amount !== undefined && <Consequences part={part} amount={amount} />}
    </ReasonDialog>
  )
}

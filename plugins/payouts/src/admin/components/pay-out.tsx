import { AskDialog, useFormat, useSend } from "@craftmart/admin-kit"
import { Button, Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

interface Props { artisan: { id: string, name: string }, currency: string, amount: number, onDone: () => void }

/** Writes down that the bank has paid an artisan what is owed. */
export function PayOut({ artisan, currency, amount, onDone }: Props) {
  const { t } = useTranslation("payouts")
  const { money } = useFormat()
  const { busy, send } = useSend()
  const [reference, setReference] = useState("")
  const field = useId()

  async function pay(): Promise<boolean> {
    const body = { artisan_id: artisan.id, currency_code: currency, reference: reference.trim() || null }
    const worked = await send({ path: "/admin/payouts", body }, t("ledger.paid", { name: artisan.name }))
    if (worked)
      onDone()
    return worked
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="secondary">{t("ledger.pay")}</Button>}
      title={t("ledger.payTitle", { name: artisan.name })}
      words={[t("ledger.payWords", { amount: money(amount, currency) })]}
      confirm={t("ledger.pay")}
      isDangerous
      busy={busy}
      onConfirm={pay}
    >
      <Label htmlFor={field}>{t("ledger.reference")}</Label>
      <Input id={field} maxLength={200} value={reference} onChange={event => setReference(event.target.value)} />
    </AskDialog>
  )
}

import { AskDialog, useSend } from "@craftmart/admin-kit"
import { Button, Input, Label, Textarea } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { numberOf } from "../lib/numbers"

interface Props { artisan: { id: string, name: string }, currency: string, onDone: () => void }

const newDraft = () => ({ key: crypto.randomUUID(), typed: "", reason: "" })

/** Puts something right between the house and an artisan. The key makes it once, however often it is sent. */
export function Adjust({ artisan, currency, onDone }: Props) {
  const { t } = useTranslation("payouts")
  const { busy, send } = useSend()
  const [draft, setDraft] = useState(newDraft)
  const field = useId()
  const amount = numberOf(draft.typed)

  async function adjust(): Promise<boolean> {
    const body = { key: draft.key, artisan_id: artisan.id, amount, currency_code: currency, reason: draft.reason.trim() }
    const worked = await send({ path: "/admin/ledger/adjustments", body }, t("ledger.adjusted"))
    if (worked)
      onDone()
    return worked
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="secondary">{t("ledger.adjust")}</Button>}
      title={t("ledger.adjustTitle", { name: artisan.name })}
      words={[t("ledger.adjustWords")]}
      confirm={t("ledger.adjust")}
      isDangerous
      isComplete={amount !== undefined && amount !== 0 && draft.reason.trim() !== ""}
      busy={busy}
      onOpen={() => setDraft(newDraft)}
      onConfirm={adjust}
    >
      <Label htmlFor={`${field}-amount`}>{t("ledger.adjustAmount", { currency: currency.toUpperCase() })}</Label>
      <Input id={`${field}-amount`} inputMode="decimal" value={draft.typed} onChange={event => setDraft({ ...draft, typed: event.target.value })} />
      <Label htmlFor={`${field}-reason`}>{t("ledger.adjustReason")}</Label>
      <Textarea id={`${field}-reason`} rows={3} maxLength={500} value={draft.reason} onChange={event => setDraft({ ...draft, reason: event.target.value })} />
    </AskDialog>
  )
}

import { AskDialog } from "@craftmart/admin-kit"
import { Button, Label, Textarea } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { dueFor } from "../lib/due"
import type { AdminReview } from "../lib/review"
import { useModeration } from "../lib/use-moderation"
import { useNaming } from "../lib/use-naming"

type Props = { reviews: readonly AdminReview[], onChange: () => void }

/** Asks why reviews are hidden, since their buyers will read it. */
export function HideDialog({ reviews, onChange }: Props) {
  const { t } = useTranslation("reviews")
  const { question } = useNaming()
  const { busy, decide } = useModeration("hide", onChange)
  const [reason, setReason] = useState("")
  const field = useId()
  const due = dueFor("hide", reviews)

  async function hide() {
    const isDone = await decide(due, { action: "hide", reason: reason.trim() })
    if (isDone)
      setReason("")
    return isDone
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="secondary" disabled={due.length === 0}>{t("hide.open")}</Button>}
      {...question("hide", due)}
      confirm={t("hide.open")}
      isDangerous
      isComplete={reason.trim() !== ""}
      busy={busy}
      onConfirm={hide}
    >
      <Label htmlFor={field}>{t("hide.reason", { count: due.length })}</Label>
      <Textarea id={field} value={reason} maxLength={1000} rows={3} onChange={event => setReason(event.target.value)} />
    </AskDialog>
  )
}

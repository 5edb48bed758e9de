import { AskDialog, client, messageOf } from "@craftmart/admin-kit"
import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

interface Props {
  /** What the list is narrowed to, which this keeps to. */
  filters: { kind: string, q: string }
  onDone: () => void
}

/** Tries every parked mail again, once for all of them. */
export function RetryAllButton({ filters, onDone }: Props) {
  const { t } = useTranslation("saleNotices")
  const [busy, setBusy] = useState(false)

  async function retry(): Promise<boolean> {
    setBusy(true)
    try {
      const body = Object.fromEntries(Object.entries(filters).filter(([, value]) => value.trim() !== ""))
      const { count, skipped } = await client.fetch<{ count: number, skipped: number }>("/admin/sale-notices/retry", { method: "POST", body })
      toast.success(t("retryAll.done", { count, skipped }))
      return true
    } catch (error) {
      toast.error(messageOf(error) ?? t("failed", { ns: "adminKit" }))
      return false
    } finally {
      setBusy(false)
      onDone()
    }
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="secondary">{t("retryAll.open")}</Button>}
      title={t("retryAll.title")}
      words={[t("retryAll.words"), t("retryAll.stay"), t("retryAll.noUndo")]}
      confirm={t("retryAll.confirm")}
      busy={busy}
      onConfirm={retry}
    />
  )
}

import { AskDialog, useSend } from "@craftmart/admin-kit"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface Props {
  /** What the list is narrowed to, which this keeps to. */
  filters: { kind: string, q: string }
  onDone: () => void
}

/** Tries every parked mail again, once for all of them. */
export function RetryAllButton({ filters, onDone }: Props) {
  const { t } = useTranslation("saleNotices")
  const { busy, send } = useSend()

  async function retry(): Promise<boolean> {
    const body = Object.fromEntries(Object.entries(filters).filter(([, value]) => value.trim() !== ""))
    const isDone = await send<{ count: number, skipped: number }>({ path: "/admin/sale-notices/retry", body }, ({ count, skipped }) => t("retryAll.done", { count, skipped }))
    onDone()
    return isDone
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

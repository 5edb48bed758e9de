import { AskDialog, useSend } from "@craftmart/admin-kit"
import { Button, Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { holdsSecretLink } from "../../types/secret-links"
import type { SaleNotice } from "../lib/types"

/** Sends a notice again that has not left, after a look at its address: a wrong one is what most often parks it. */
export function RetryButton({ notice, onDone }: { notice: SaleNotice, onDone: () => void }) {
  const { t } = useTranslation("saleNotices")
  const { busy, send } = useSend()
  const [typed, setTyped] = useState(notice.recipient)
  const field = useId()
  const recipient = typed.trim()

  async function retry() {
    const body = recipient === notice.recipient ? {} : { recipient }
    const isDone = await send({ path: `/admin/sale-notices/${notice.id}/retry`, body }, t("retry.done", { recipient }))
    onDone()
    return isDone
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="secondary">{t("retry.open")}</Button>}
      title={t("retry.title")}
      words={[t("retry.words", { kind: t(`kind.${notice.kind}`), recipient: notice.recipient || t("list.noAddress") })]}
      confirm={t("retry.confirm")}
      isComplete={recipient !== ""}
      busy={busy}
      onOpen={() => setTyped(notice.recipient)}
      onConfirm={retry}
    >
      <Label htmlFor={field}>{t("retry.to")}</Label>
      <Input id={field} type="email" maxLength={254} value={typed} disabled={holdsSecretLink(notice.kind)} onChange={event => setTyped(event.target.value)} />
    </AskDialog>
  )
}

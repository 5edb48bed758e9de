import { AskDialog, useFormat, useSend } from "@craftmart/admin-kit"
import { Button, Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import type { SaleNotice } from "../lib/types"

/** Sends a mail that has left a second time. The key is the dialog's own: pressing twice is one mail. */
export function ResendButton({ notice, onDone }: { notice: SaleNotice, onDone: () => void }) {
  const { t } = useTranslation("saleNotices")
  const { time } = useFormat()
  const { busy, send } = useSend()
  const [typed, setTyped] = useState(notice.recipient)
  const [key, setKey] = useState("")
  const field = useId()
  const recipient = typed.trim()

  function begin() {
    setTyped(notice.recipient)
    setKey(crypto.randomUUID())
  }

  async function resend() {
    const body = { key, ...recipient !== notice.recipient && { recipient } }
    const isDone = await send({ path: `/admin/sale-notices/${notice.id}/resend`, body }, t("resend.done", { recipient }))
    onDone()
    return isDone
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="secondary">{t("resend.open")}</Button>}
      title={t("resend.title")}
      words={[
        t("resend.words", { kind: t(`kind.${notice.kind}`), recipient: notice.recipient, time: time(notice.sent_at ?? notice.created_at) }),
        t("resend.noUndo"),
      ]}
      confirm={t("resend.confirm")}
      isComplete={recipient !== ""}
      busy={busy}
      onOpen={begin}
      onConfirm={resend}
    >
      <Label htmlFor={field}>{t("resend.to")}</Label>
      <Input id={field} type="email" maxLength={254} value={typed} onChange={event => setTyped(event.target.value)} />
    </AskDialog>
  )
}

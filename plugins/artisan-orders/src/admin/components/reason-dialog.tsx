import { AskDialog, useSend } from "@craftmart/admin-kit"
import { Button, Label, Textarea } from "@medusajs/ui"
import { useId, useState } from "react"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type Props = {
  trigger: string
  title: string
  /** What will happen, a paragraph each. */
  words: readonly string[]
  confirm: string
  path: string
  /** What is sent besides the reason; undefined while it is not complete. */
  body?: Record<string, unknown> | undefined
  done: string
  onDone: () => void
  children?: ReactNode
}

/** Asks for a reason before something that reaches buyer and artisan. */
export function ReasonDialog(props: Props) {
  const { t } = useTranslation("artisanOrders")
  const { busy, send } = useSend()
  const [reason, setReason] = useState("")
  const field = useId()
  const isComplete = reason.trim() !== "" && (!("body" in props) || props.body !== undefined)

  async function confirm() {
    const isDone = await send({ path: props.path, body: { ...props.body, reason: reason.trim() } }, props.done)
    if (isDone) {
      setReason("")
      props.onDone()
    }
    return isDone
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="secondary">{props.trigger}</Button>}
      title={props.title}
      words={props.words}
      confirm={props.confirm}
      isDangerous
      isComplete={isComplete}
      busy={busy}
      onConfirm={confirm}
    >
      {props.children}
      <Label htmlFor={field}>{t("reason")}</Label>
      <Textarea id={field} value={reason} maxLength={500} rows={3} onChange={event => setReason(event.target.value)} />
    </AskDialog>
  )
}

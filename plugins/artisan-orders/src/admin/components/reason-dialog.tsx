import { Button, FocusModal, Heading, Label, Text, Textarea, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import type { ReactNode } from "react"

import { client, messageOf } from "../lib/client"

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

/** Asks for a reason before something that reaches buyer and artisan. What was typed stays when it fails. */
export function ReasonDialog(props: Props) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState("")
  const [busy, setBusy] = useState(false)
  const field = useId()
  const isComplete = reason.trim() !== "" && (!("body" in props) || props.body !== undefined)

  async function send() {
    setBusy(true)
    try {
      await client.fetch(props.path, { method: "POST", body: { ...props.body, reason: reason.trim() } })
      toast.success(props.done)
      setOpen(false)
      setReason("")
      props.onDone()
    } catch (error) {
      toast.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <FocusModal open={open} onOpenChange={setOpen}>
      <FocusModal.Trigger asChild>
        <Button size="small" variant="secondary">{props.trigger}</Button>
      </FocusModal.Trigger>
      <FocusModal.Content className="mx-auto mt-24 h-fit max-h-[80vh] max-w-lg">
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-col gap-4 overflow-y-auto p-6">
          <FocusModal.Title asChild>
            <Heading>{props.title}</Heading>
          </FocusModal.Title>
          <FocusModal.Description asChild>
            <div className="flex flex-col gap-2">
              {props.words.filter(Boolean).map(words => <Text key={words} className="text-ui-fg-subtle">{words}</Text>)}
            </div>
          </FocusModal.Description>
          {props.children}
          <Label htmlFor={field}>Reason (buyer and artisan will read it)</Label>
          <Textarea id={field} value={reason} maxLength={500} rows={3} onChange={event => setReason(event.target.value)} />
        </FocusModal.Body>
        <FocusModal.Footer>
          <FocusModal.Close asChild>
            <Button size="small" variant="secondary">Back</Button>
          </FocusModal.Close>
          <Button size="small" variant="danger" disabled={!isComplete} isLoading={busy} onClick={send}>{props.confirm}</Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}

import { Button, FocusModal, Heading, Label, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"

type Props = { count: number, busy: boolean, onHide: (reason: string) => Promise<boolean> }

/** Asks why, since the buyer will read it. */
export function HideDialog({ count, busy, onHide }: Props) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState("")

  async function hide() {
    if (await onHide(reason.trim())) {
      setOpen(false)
      setReason("")
    }
  }

  return (
    <FocusModal open={open} onOpenChange={setOpen}>
      <FocusModal.Trigger asChild>
        <Button size="small" variant="secondary" disabled={busy || count === 0}>Hide</Button>
      </FocusModal.Trigger>
      <FocusModal.Content className="mx-auto mt-24 h-fit max-h-96 max-w-lg">
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-col gap-4 p-6">
          <FocusModal.Title asChild>
            <Heading>{count === 1 ? "Hide this review?" : `Hide ${count} reviews?`}</Heading>
          </FocusModal.Title>
          <FocusModal.Description asChild>
            <Text className="text-ui-fg-subtle">It leaves the shop and its stars no longer count. You can publish it again.</Text>
          </FocusModal.Description>
          <Label htmlFor="hide-reason">Reason (the buyer will read it)</Label>
          <Textarea id="hide-reason" value={reason} maxLength={1000} rows={3} onChange={event => setReason(event.target.value)} />
        </FocusModal.Body>
        <FocusModal.Footer>
          <FocusModal.Close asChild>
            <Button size="small" variant="secondary">Cancel</Button>
          </FocusModal.Close>
          <Button size="small" variant="danger" disabled={!reason.trim()} isLoading={busy} onClick={hide}>Hide</Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}

import { Button, FocusModal, Heading, Label, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"

type Props = { name: string, busy: boolean, onSuspend: (reason: string) => Promise<boolean> }

/** Asks why, since the artisan will read it. */
export function SuspendDialog({ name, busy, onSuspend }: Props) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState("")

  async function suspend() {
    if (await onSuspend(reason.trim())) {
      setOpen(false)
      setReason("")
    }
  }

  return (
    <FocusModal open={open} onOpenChange={setOpen}>
      <FocusModal.Trigger asChild>
        <Button size="small" variant="secondary" disabled={busy}>Suspend</Button>
      </FocusModal.Trigger>
      <FocusModal.Content className="mx-auto mt-24 h-fit max-h-96 max-w-lg">
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-col gap-4 p-6">
          <FocusModal.Title asChild>
            <Heading>{`Suspend ${name}?`}</Heading>
          </FocusModal.Title>
          <FocusModal.Description asChild>
            <Text className="text-ui-fg-subtle">
              Their page leaves the shop at once, and they can look at everything but change nothing until you reinstate them.
            </Text>
          </FocusModal.Description>
          <Label htmlFor="suspension-reason">Reason (the artisan will read it)</Label>
          <Textarea id="suspension-reason" value={reason} maxLength={1000} rows={3} onChange={event => setReason(event.target.value)} />
        </FocusModal.Body>
        <FocusModal.Footer>
          <FocusModal.Close asChild>
            <Button size="small" variant="secondary">Cancel</Button>
          </FocusModal.Close>
          <Button size="small" variant="danger" disabled={!reason.trim()} isLoading={busy} onClick={suspend}>Suspend</Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}

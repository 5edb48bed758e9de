import { Button, Input, Label, Prompt, toast } from "@medusajs/ui"
import { useState } from "react"

import type { AdminSaleNotice } from "../lib/sale-notices"
import { messageOf, retrySaleNotice } from "../lib/sale-notices"

/** Sends a notice again, after a look at its address: a wrong one is what most often parks it. */
export function RetryButton({ notice, onDone }: { notice: AdminSaleNotice, onDone: () => void }) {
  const [recipient, setRecipient] = useState(notice.recipient)

  async function retry() {
    try {
      await retrySaleNotice(notice, recipient.trim())
      toast.success(`The e-mail to ${recipient.trim()} is on its way.`)
    } catch (error) {
      toast.error(messageOf(error))
    }
    onDone()
  }

  return (
    <Prompt variant="confirmation">
      <Prompt.Trigger asChild>
        <Button size="small" variant="secondary">Retry</Button>
      </Prompt.Trigger>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>Send this e-mail again?</Prompt.Title>
          <Prompt.Description>It leaves at once. If it fails, it is tried again like a new one.</Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-2 px-6 pt-4">
          <Label htmlFor={`recipient-${notice.id}`}>To</Label>
          <Input id={`recipient-${notice.id}`} type="email" maxLength={254} value={recipient} onChange={event => setRecipient(event.target.value)} />
        </div>
        <Prompt.Footer>
          <Prompt.Cancel>Cancel</Prompt.Cancel>
          <Prompt.Action onClick={() => { void retry() }}>Send</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

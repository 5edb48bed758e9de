import { Button, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"

import type { ArtisanTransition } from "../../artisans/status"
import { messageOf } from "../lib/artisan"
import type { AdminArtisan } from "../lib/artisan"
import { client } from "../lib/client"
import { SuspendDialog } from "./suspend-dialog"

const done = { approve: "is approved", suspend: "is suspended", reinstate: "is active again", close: "is closed" }

/** The steps that the artisan's status allows. */
export function ArtisanSteps({ artisan, onChange }: { artisan: AdminArtisan, onChange: () => void }) {
  const [busy, setBusy] = useState(false)
  const ask = usePrompt()

  async function take(step: ArtisanTransition, body: Record<string, string> = {}): Promise<boolean> {
    setBusy(true)
    try {
      await client.fetch(`/admin/artisans/${artisan.id}/${step}`, { method: "POST", body })
      toast.success(`${artisan.name} ${done[step]}.`)
      return true
    } catch (error) {
      toast.error(messageOf(error))
      return false
    } finally {
      setBusy(false)
      onChange()
    }
  }

  async function close() {
    const sure = await ask({ title: `Close ${artisan.name}?`, description: "This cannot be undone.", confirmText: "Close for good" })
    if (sure)
      await take("close")
  }

  return (
    <div className="flex justify-end gap-2">
      {artisan.status === "pending" && <Button size="small" isLoading={busy} onClick={() => take("approve")}>Approve</Button>}
      {artisan.status === "active" && <SuspendDialog name={artisan.name} busy={busy} onSuspend={reason => take("suspend", { reason })} />}
      {artisan.status === "suspended" && (
        <>
          <Button size="small" variant="secondary" isLoading={busy} onClick={() => take("reinstate")}>Reinstate</Button>
          <Button size="small" variant="danger" disabled={busy} onClick={close}>Close</Button>
        </>
      )}
    </div>
  )
}

import { Button, Text } from "@medusajs/ui"

import { useModeration } from "../lib/use-moderation"
import { HideDialog } from "./hide-dialog"

/** What can be done with all chosen reviews at once. */
export function BulkBar({ ids, onChange }: { ids: string[], onChange: () => void }) {
  const { busy, decide } = useModeration(onChange)
  return (
    <div className="bg-ui-bg-subtle flex items-center justify-between px-6 py-3">
      <Text size="small">{`${ids.length} chosen`}</Text>
      <div className="flex gap-2">
        <Button size="small" isLoading={busy} onClick={() => decide(ids, { action: "publish" })}>Publish</Button>
        <HideDialog count={ids.length} busy={busy} onHide={reason => decide(ids, { action: "hide", reason })} />
      </div>
    </div>
  )
}

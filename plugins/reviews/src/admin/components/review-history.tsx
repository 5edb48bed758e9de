import { useLoad } from "@craftmart/admin-kit"
import { Button, Drawer, Text } from "@medusajs/ui"
import { useState } from "react"

import { SORRY } from "../lib/review"
import type { AdminReviewDetail, Deed } from "../lib/review"

function Line({ deed }: { deed: Deed }) {
  return (
    <li className="py-3" style={{ overflowWrap: "anywhere" }}>
      <Text size="small" weight="plus">{`${deed.actor ?? deed.actor_type} · ${deed.action.replace("_", " ")}`}</Text>
      <Text size="xsmall" className="text-ui-fg-subtle">{new Date(deed.created_at).toLocaleString()}</Text>
      {deed.note && <Text size="small" dir="auto">{deed.note}</Text>}
      {deed.before?.content && <Text size="small" className="text-ui-fg-subtle whitespace-pre-line" dir="auto">{`Before: ${deed.before.content}`}</Text>}
    </li>
  )
}

function History({ id }: { id: string }) {
  const { answer, failure } = useLoad<{ review: AdminReviewDetail }>(`/admin/reviews/${id}`)
  if (failure)
    return <Text role="alert" className="text-ui-fg-error">{failure.message ?? SORRY}</Text>
  if (answer?.review.history.length === 0)
    return <Text className="text-ui-fg-subtle py-3">Nothing is written down of it.</Text>
  return <ul className="divide-y">{answer?.review.history.map((deed, index) => <Line key={index} deed={deed} />)}</ul>
}

/** Who did what to a review, and why. */
export function ReviewHistory({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="transparent">History</Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>History of the review</Drawer.Title>
          <Drawer.Description className="sr-only">Who did what to this review</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-auto">{open && <History id={id} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

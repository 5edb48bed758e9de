import { LoadFailure, useFormat, useLoad } from "@craftmart/admin-kit"
import { Button, Drawer, Skeleton, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import type { AdminReviewDetail, Deed } from "../lib/review"
import { Stars } from "./stars"

function Line({ deed: { actor, actor_type, action, note, before, created_at } }: { deed: Deed }) {
  const { t } = useTranslation("reviews")
  const { time } = useFormat()
  return (
    <li className="py-3" style={{ overflowWrap: "anywhere" }}>
      <Text size="small" weight="plus">{`${actor ?? t(`history.actor.${actor_type}`)} · ${t(`history.deeds.${action}`)}`}</Text>
      <Text size="xsmall" className="text-ui-fg-subtle">{time(created_at)}</Text>
      {note && <Text size="small" dir="auto">{note}</Text>}
      {before?.rating && <Stars rating={before.rating} />}
      {before?.content && (
        <Text size="small" className="text-ui-fg-subtle whitespace-pre-line" dir="auto">
          {t("history.before", { words: [before.title, before.content].filter(Boolean).join("\n") })}
        </Text>
      )}
    </li>
  )
}

function History({ id }: { id: string }) {
  const { t } = useTranslation("reviews")
  const { answer, failure, reload } = useLoad<{ review: AdminReviewDetail }>(`/admin/reviews/${id}`)
  if (failure)
    return <LoadFailure message={failure.message} onRetry={reload} />
  if (!answer)
    return <Skeleton className="h-40 w-full" />
  if (answer.review.history.length === 0)
    return <Text className="text-ui-fg-subtle py-3">{t("history.none")}</Text>
  return <ul className="divide-y">{answer.review.history.map((deed, index) => <Line key={index} deed={deed} />)}</ul>
}

/** Who did what to a review, and why. */
export function ReviewHistory({ id }: { id: string }) {
  const { t } = useTranslation("reviews")
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="transparent">{t("history.open")}</Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("history.title")}</Drawer.Title>
          <Drawer.Description className="sr-only">{t("history.hint")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-auto">{open && <History id={id} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

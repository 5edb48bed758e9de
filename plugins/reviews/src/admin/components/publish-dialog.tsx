import { AskDialog } from "@craftmart/admin-kit"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { dueFor, stepOf } from "../lib/due"
import type { AdminReview } from "../lib/review"
import { useModeration } from "../lib/use-moderation"
import { useNaming } from "../lib/use-naming"

type Props = { reviews: readonly AdminReview[], onChange: () => void }

/** Asks before reviews are published. What can be seen already and was reported is kept, which settles its reports. */
export function PublishDialog({ reviews, onChange }: Props) {
  const { t } = useTranslation("reviews")
  const { question } = useNaming()
  const due = dueFor("publish", reviews)
  const step = stepOf(due)
  const { busy, decide } = useModeration(step, onChange)
  return (
    <AskDialog
      trigger={<Button size="small" disabled={due.length === 0}>{t(`${step}.open`)}</Button>}
      {...question(step, due)}
      confirm={t(`${step}.open`)}
      busy={busy}
      onConfirm={() => decide(due, { action: "publish" })}
    />
  )
}

import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { AdminReview } from "../lib/review"
import { HideDialog } from "./hide-dialog"
import { PublishDialog } from "./publish-dialog"

/** What can be done with all chosen reviews at once. */
export function BulkBar({ reviews, onChange }: { reviews: readonly AdminReview[], onChange: () => void }) {
  const { t } = useTranslation("reviews")
  return (
    <div className="bg-ui-bg-subtle flex items-center justify-between border-b px-6 py-3">
      <Text size="small">{t("list.chosen", { count: reviews.length })}</Text>
      <div className="flex gap-2">
        <PublishDialog reviews={reviews} onChange={onChange} />
        <HideDialog reviews={reviews} onChange={onChange} />
      </div>
    </div>
  )
}

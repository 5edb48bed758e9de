import { useSend } from "@craftmart/admin-kit"
import { useTranslation } from "react-i18next"

import type { AdminReview } from "./review"

type Decision = { action: "publish" } | { action: "hide", reason: string }

/** Publishes or hides reviews, says how it went in the words of the step, and calls `onChange` when it worked. */
export function useModeration(step: "publish" | "keep" | "hide", onChange: () => void) {
  const { t } = useTranslation("reviews")
  const { busy, send } = useSend()

  async function decide(reviews: readonly AdminReview[], decision: Decision): Promise<boolean> {
    const body = { ids: reviews.map(({ id }) => id), ...decision }
    const isDone = await send<{ count: number }>({ path: "/admin/reviews/bulk", body }, ({ count }) => count > 0 ? t(`${step}.done`, { count }) : t("decided"))
    if (isDone)
      onChange()
    return isDone
  }
  return { busy, decide }
}

import { FilterSelect, SearchField, useFormat } from "@craftmart/admin-kit"
import { Button, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { SEARCH_LETTERS } from "../../rules/search-letters"
import type { AdminReviewList } from "../lib/review"

const queues = ["reported", "waiting", "published", "hidden"] as const

/** What the list of reviews is narrowed by. */
export type ReviewFilter = "q" | "status" | "reported" | "product_id" | "owner_id"
export const noFilters: Record<ReviewFilter, string> = { q: "", status: "", reported: "", product_id: "", owner_id: "" }

type Props = {
  values: Record<ReviewFilter, string>
  counts?: AdminReviewList["queues"]
  /** Of what they are, when they are of one product alone. */
  product?: string | null
  onNarrow: (changes: { [name in ReviewFilter]?: string }) => void
}

export function ReviewFilters({ values, counts, product, onNarrow }: Props) {
  const { t } = useTranslation("reviews")
  const { number } = useFormat()
  const isOfOne = values.product_id !== "" || values.owner_id !== ""

  function nameOf(queue: typeof queues[number]): string {
    const count = queue === "reported" || queue === "waiting" ? counts?.[queue] : undefined
    return count ? `${t(`status.${queue}`)} (${number(count)})` : t(`status.${queue}`)
  }

  return (
    <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
      <Heading>{t("list.title")}</Heading>
      <div className="flex flex-wrap items-start gap-2">
        {isOfOne && (
          <Button size="small" variant="transparent" onClick={() => onNarrow({ product_id: "", owner_id: "" })}>
            {[values.product_id && product && t("list.onlyOf", { title: product }), t("list.everything")].filter(Boolean).join(" · ")}
          </Button>
        )}
        <SearchField label={t("list.search")} least={SEARCH_LETTERS} value={values.q} onChange={q => onNarrow({ q })} />
        <FilterSelect
          label={t("list.which")}
          value={values.reported === "true" ? "reported" : values.status}
          options={queues.map(queue => [queue, nameOf(queue)])}
          onChange={queue => onNarrow(queue === "reported" ? { reported: "true", status: "" } : { reported: "", status: queue })}
        />
      </div>
    </div>
  )
}

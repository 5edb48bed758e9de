import { ListBody, useList } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Star } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { SEARCH_LETTERS } from "../../../rules/search-letters"
import { noFilters, ReviewFilters } from "../../components/review-filters"
import type { ReviewFilter } from "../../components/review-filters"
import { ReviewList } from "../../components/review-list"
import type { AdminReviewList } from "../../lib/review"

/** What buyers have said, and what is to be decided about it. */
export default function ReviewsPage() {
  const { t } = useTranslation("reviews")
  const list = useList<AdminReviewList, ReviewFilter>("/admin/reviews", noFilters, { least: { q: SEARCH_LETTERS } })
  const { answer } = list
  return (
    <Container className="divide-y p-0" aria-busy={list.loading}>
      <ReviewFilters values={list.values} counts={answer?.queues} product={answer?.reviews[0]?.product.title} onNarrow={list.narrow} />
      <ListBody list={list} empty={t("list.empty")}>
        {answer && <ReviewList reviews={answer.reviews} onChange={list.reload} />}
      </ListBody>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.reviews", translationNs: "reviews", icon: Star })

import { useLoad } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Star } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"

import { BulkBar } from "../../components/bulk-bar"
import { queues, ReviewFilters } from "../../components/review-filters"
import type { Filters, Queue } from "../../components/review-filters"
import { ReviewList } from "../../components/review-list"
import { SORRY } from "../../lib/review"
import type { AdminReviewList } from "../../lib/review"

const LIMIT = 20

/** Shorter words are no search yet. */
const LETTERS = 3

function pathOf({ queue, q }: Filters, offset: number): string {
  const query = new URLSearchParams({ ...queues[queue as Queue].query, limit: String(LIMIT), offset: String(offset) })
  if (q.trim().length >= LETTERS)
    query.set("q", q.trim())
  return `/admin/reviews?${query}`
}

export default function ReviewsPage() {
  const [filters, setFilters] = useState<Filters>({ queue: "all", q: "" })
  const [offset, setOffset] = useState(0)
  const [chosen, setChosen] = useState(new Set<string>())
  const { answer, failure, loading, reload } = useLoad<AdminReviewList>(pathOf(filters, offset))
  const last = Math.min(offset + LIMIT, answer?.count ?? 0)

  function show(filters: Filters, offset: number) {
    setFilters(filters)
    setOffset(offset)
    setChosen(new Set())
  }
  function changed() {
    setChosen(new Set())
    reload()
  }

  return (
    <Container className="divide-y p-0" aria-busy={loading}>
      <ReviewFilters filters={filters} counts={answer?.queues} onChange={filters => show(filters, 0)} />
      {failure && <Text role="alert" className="text-ui-fg-error px-6 py-4">{failure.message ?? SORRY}</Text>}
      {chosen.size > 0 && <BulkBar ids={[...chosen]} onChange={changed} />}
      {answer?.count === 0 && <Text className="text-ui-fg-subtle px-6 py-8 text-center">No review matches.</Text>}
      {answer && answer.count > 0 && <ReviewList reviews={answer.reviews} chosen={chosen} onChoose={setChosen} onChange={changed} />}
      {answer && answer.count > 0 && (
        <div className="flex items-center justify-between px-6 py-3">
          <Text size="small" className="text-ui-fg-subtle">{`${Math.min(offset + 1, last)}–${last} of ${answer.count}${answer.more ? "+" : ""}`}</Text>
          <div className="flex gap-2">
            <Button size="small" variant="secondary" disabled={offset === 0} onClick={() => show(filters, offset - LIMIT)}>Previous</Button>
            <Button size="small" variant="secondary" disabled={last >= answer.count} onClick={() => show(filters, offset + LIMIT)}>Next</Button>
          </div>
        </div>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Reviews", icon: Star })

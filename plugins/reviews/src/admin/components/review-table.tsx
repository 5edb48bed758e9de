import { Checkbox, Table } from "@medusajs/ui"

import type { AdminReview } from "../lib/review"
import { ReviewHistory } from "./review-history"
import { ReviewStatus } from "./review-status"
import { ReviewSteps } from "./review-steps"
import { ReviewWords } from "./review-words"

type Props = { reviews: AdminReview[], chosen: Set<string>, onChoose: (chosen: Set<string>) => void, onChange: () => void }

export function ReviewTable({ reviews, chosen, onChoose, onChange }: Props) {
  const all = reviews.every(({ id }) => chosen.has(id))

  function choose(id: string) {
    const next = new Set(chosen)
    if (!next.delete(id))
      next.add(id)
    onChoose(next)
  }

  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>
            <Checkbox aria-label="Choose all on this page" checked={all} onCheckedChange={() => onChoose(new Set(all ? [] : reviews.map(({ id }) => id)))} />
          </Table.HeaderCell>
          <Table.HeaderCell>Review</Table.HeaderCell>
          <Table.HeaderCell>Product</Table.HeaderCell>
          <Table.HeaderCell>Status</Table.HeaderCell>
          <Table.HeaderCell />
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {reviews.map(review => (
          <Table.Row key={review.id}>
            <Table.Cell><Checkbox aria-label={`Choose the review of ${review.customer_name ?? "a buyer"}`} checked={chosen.has(review.id)} onCheckedChange={() => choose(review.id)} /></Table.Cell>
            <Table.Cell className="max-w-md py-3"><ReviewWords review={review} /></Table.Cell>
            <Table.Cell><a href={`/app/products/${review.product.id}`} className="text-ui-fg-interactive">{review.product.title ?? "Deleted product"}</a></Table.Cell>
            <Table.Cell><ReviewStatus review={review} /></Table.Cell>
            <Table.Cell>
              <div className="flex items-center justify-end gap-2">
                <ReviewHistory id={review.id} />
                <ReviewSteps review={review} onChange={onChange} />
              </div>
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

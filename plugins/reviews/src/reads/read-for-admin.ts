import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { productColumns, reviewColumns } from "./columns"
import type { ReviewRecord } from "./columns"
import { presentAdminReview } from "./present"

interface Detail {
  history: { actor_type: string, actor_id: string, actor: string | null, action: string, note: string | null, before: object | null, created_at: string }[]
  reports: { reporter_type: string, reason: string, created_at: string, settled_at: string | null }[]
}

const actor = `coalesce(
  (select coalesce(nullif(trim(concat_ws(' ', first_name, last_name)), ''), email) from "user" where "user".id = history.actor_id),
  (select coalesce(nullif(trim(concat_ws(' ', first_name, last_name)), ''), email) from customer where customer.id = history.actor_id))`

/** A review with who did what to it and why it was reported; undefined if there is none, or its writer has taken it away. */
export async function readForAdmin(knex: Knex, id: string) {
  const { rows: [review] } = await knex.raw<{ rows: (ReviewRecord & Detail)[] }>(`
    select ${reviewColumns}, ${productColumns},
      (select coalesce(json_agg(json_build_object('actor_type', history.actor_type, 'actor_id', history.actor_id, 'actor', ${actor}, 'action', history.action, 'note', history.note, 'before', history.before, 'created_at', history.created_at) order by history.created_at, history.id), '[]')
        from review_history history where history.review_id = review.id) as history,
      (select coalesce(json_agg(json_build_object('reporter_type', report.reporter_type, 'reason', report.reason, 'created_at', report.created_at, 'settled_at', report.settled_at) order by report.created_at), '[]')
        from review_report report where report.review_id = review.id) as reports
    from review left join product on product.id = review.product_id
    where review.id = ? and review.deleted_at is null`, [id])
  return review && { ...presentAdminReview(review), history: review.history, reports: review.reports }
}

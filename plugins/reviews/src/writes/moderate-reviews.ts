import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ReviewsOptions } from "../modules/reviews/options"
import { noteDeeds } from "./history"
import { lockReviews } from "./lock-review"
import { tellPublished } from "./tell-published"
import type { ReviewRow } from "./types"

export interface Moderation { ids: string[], action: "publish" | "hide", reason?: string, admin_id: string }

const targets = { publish: "published", hide: "hidden" } as const

/** A review needs nothing done that is so already, unless it was reported and somebody decides that it stays. */
function isDue({ status, open_reports }: ReviewRow, action: Moderation["action"]): boolean {
  return status !== targets[action] || open_reports > 0
}

/**
 * Publishes or hides reviews; either way their reports are settled. Ids of nothing and what is so already are passed over.
 * @returns the reviews that were changed, as they were before.
 */
export async function moderateReviews(trx: Knex, { ids, action, reason, admin_id }: Moderation, options: ReviewsOptions): Promise<ReviewRow[]> {
  const due = (await lockReviews(trx, ids)).filter(review => isDue(review, action))
  const dueIds = due.map(({ id }) => id)
  if (dueIds.length === 0)
    return []
  await trx("review").whereIn("id", dueIds).update({
    status: targets[action],
    hidden_reason: action === "hide" ? reason ?? null : null,
    open_reports: 0,
    updated_at: trx.fn.now(),
    ...action === "publish" && { published_at: trx.raw("coalesce(published_at, now())") },
  })
  await trx("review_report").whereIn("review_id", dueIds).whereNull("settled_at").update({ settled_at: trx.fn.now(), updated_at: trx.fn.now() })
  await noteDeeds(trx, { type: "admin", id: admin_id }, dueIds.map(review_id => ({ review_id, action: targets[action], note: reason })))
  if (action === "publish")
    await tellPublished(trx, due.filter(({ published_at }) => !published_at), options)
  return due
}

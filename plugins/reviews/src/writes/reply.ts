import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import { noteDeeds } from "./history"
import { lockReview, noSuchReview } from "./lock-review"

export interface Reply { id: string, owner_id: string, author_id: string, content: string }

/** Answers a review of one's own product, or changes the answer: there is one at most. @throws 404, also for one that is held back */
export async function reply(trx: Knex, { id, owner_id, author_id, content }: Reply): Promise<void> {
  const { status } = await lockReview(trx, { id, owner_id })
  if (status === "waiting")
    throw noSuchReview()
  const [before] = await trx("review_reply").where({ review_id: id }).whereNull("deleted_at").select<{ content: string }[]>("content")
  if (before)
    await trx("review_reply").where({ review_id: id }).whereNull("deleted_at").update({ content, author_id, updated_at: trx.fn.now() })
  else
    await trx("review_reply").insert({ id: generateEntityId(undefined, "revans"), review_id: id, author_id, content })
  await noteDeeds(trx, { type: "artisan", id: author_id }, [{ review_id: id, action: before ? "reply_edited" : "replied", before: before ?? null }])
}

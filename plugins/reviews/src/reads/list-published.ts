import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { summaryOf } from "../ratings/summary"
import type { RatingRow, RatingSummary } from "../ratings/summary"
import { productColumns, reviewColumns } from "./columns"
import type { ReviewRecord } from "./columns"
import { fromCursor, toCursor } from "./cursor"
import { sortOf } from "./sorts"
import type { SortName } from "./sorts"

/** Whose reviews: a product's, or those of everything that an owner makes. */
export type Subject = { product_id: string } | { owner_id: string }

export interface PublishedQuery {
  order: SortName
  rating?: number
  limit: number
  offset: number
  cursor?: string
}

interface Page { reviews: ReviewRecord[], count: number, next_cursor: string | null, summary: RatingSummary }

type Row = ReviewRecord & { position: string[] }

async function readRows(knex: Knex, column: string, id: string, query: PublishedQuery): Promise<Row[]> {
  const sort = sortOf(query.order, query.rating)
  const position = query.cursor === undefined ? [] : fromCursor(query.cursor, sort.checks)
  const ofOwner = column === "owner_id"
  const { rows } = await knex.raw<{ rows: Row[] }>(`
    select ${reviewColumns}, array[${sort.keys.join(", ")}] as position ${ofOwner ? `, ${productColumns}` : ""}
    from review ${ofOwner ? "join product on product.id = review.product_id and product.deleted_at is null" : ""}
    where review.${column} = ? and review.status = 'published' and review.deleted_at is null
      ${query.rating === undefined ? "" : "and review.rating = ?"}
      ${position.length > 0 ? `and ${sort.after}` : ""}
    order by ${sort.orderBy} limit ? offset ?`, [
    id,
    ...query.rating === undefined ? [] : [query.rating],
    ...position,
    query.limit + 1,
    query.offset,
  ])
  return rows
}

/**
 * A page of published reviews and the figures above it: two statements, and through a cursor as much work for the last
 * page of 100,000 as for the first. `count` comes from the rating's row.
 */
export async function listPublished(knex: Knex, subject: Subject, query: PublishedQuery): Promise<Page> {
  const [column, id] = "product_id" in subject ? ["product_id", subject.product_id] : ["owner_id", subject.owner_id]
  const table = column === "product_id" ? "product_rating" : "owner_rating"
  const [rows, rating] = await Promise.all([
    readRows(knex, column, id, query),
    knex(table).where(column, id).whereNull("deleted_at").first<RatingRow | undefined>(),
  ])
  const summary = summaryOf(rating)
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined
  return {
    reviews: rows.slice(0, query.limit),
    count: query.rating === undefined ? summary.review_count : summary.histogram[String(query.rating) as "1"],
    next_cursor: last ? toCursor(last.position) : null,
    summary,
  }
}

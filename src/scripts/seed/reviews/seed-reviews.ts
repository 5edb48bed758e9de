import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Demo } from "../read-data"
import type { ComposedReview } from "./compose-reviews"
import type { ReviewsSeed } from "./schema"

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { composeReviews } from "./compose-reviews"

const BATCH = 500

type Row = ComposedReview & { product_id: string, artisan_id: string, handle: string }

/**
 * Reviews of the demo's products, in a few statements; their buyers are customers without a sign-in and their
 * orders are only named. Ids come from handles, so that a second run finds everything there.
 */
export async function seedReviews(container: MedusaContainer, demo: Demo, texts: ReviewsSeed): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await composeAll(knex, demo, texts)
  await knex.transaction(async (trx) => {
    await insertMissing(trx, "customer", texts.buyers.map(toCustomer))
    await insertMissing(trx, "review", rows.map(row => toReview(row, texts.buyers)))
    await insertMissing(trx, "review_reply", rows.flatMap(toReply))
  })
}

async function composeAll(knex: Knex, demo: Demo, texts: ReviewsSeed): Promise<Row[]> {
  const crafts = new Map(demo.categories.flatMap(({ handle, children }) => children.map(child => [child.handle, handle])))
  const products = await knex("product")
    .join("artisan_product", "artisan_product.product_id", "product.id")
    .whereNull("product.deleted_at")
    .whereNull("artisan_product.deleted_at")
    .select<{ id: string, handle: string, artisan_id: string }[]>("product.id", "product.handle", "artisan_product.artisan_id")
  const found = new Map(products.map(product => [product.handle, product]))
  return demo.artisans.flatMap(artisan => artisan.products).flatMap(({ handle, category }) => {
    const product = found.get(handle)
    return product
      ? composeReviews(texts, { handle, craft: crafts.get(category) ?? "" }).map(review => ({ ...review, product_id: product.id, artisan_id: product.artisan_id, handle }))
      : []
  })
}

async function insertMissing(trx: Knex, table: string, rows: object[]) {
  for (let start = 0; start < rows.length; start += BATCH)
    await trx(table).insert(rows.slice(start, start + BATCH)).onConflict().ignore()
}

function buyerId(index: number) {
  return `cus_demo_${String(index + 1).padStart(2, "0")}`
}

function toCustomer(name: string, index: number) {
  const [first_name, ...rest] = name.split(" ")
  return { id: buyerId(index), email: `reader${index + 1}@craftmart.test`, first_name, last_name: rest.join(" "), has_account: false }
}

function keyOf({ handle, buyer }: Row) {
  return `demo_${handle}_${buyer + 1}`
}

function daysAgo(days: number) {
  return new Date(Date.now() - days * 86_400_000)
}

function toReview(row: Row, buyers: string[]) {
  const [first = "", last = ""] = (buyers[row.buyer] ?? "").split(" ")
  return {
    id: `rev_${keyOf(row)}`,
    product_id: row.product_id,
    owner_id: row.artisan_id,
    customer_id: buyerId(row.buyer),
    order_id: `order_${keyOf(row)}`,
    line_item_id: `ordli_${keyOf(row)}`,
    customer_name: `${first} ${last.charAt(0)}.`,
    status: "published",
    rating: row.rating,
    title: row.title,
    content: row.content,
    helpful_count: row.helpful,
    published_at: daysAgo(row.daysAgo),
    created_at: daysAgo(row.daysAgo),
  }
}

function toReply(row: Row) {
  if (!row.reply)
    return []
  const at = daysAgo(row.daysAgo - 2)
  return [{ id: `revans_${keyOf(row)}`, review_id: `rev_${keyOf(row)}`, author_id: row.artisan_id, content: row.reply, created_at: at, updated_at: at }]
}

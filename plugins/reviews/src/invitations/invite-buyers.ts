import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import type { ReviewsOptions } from "../modules/reviews/options"
import { findPurchases } from "../reads/find-purchases"
import { policyOf } from "../rules/policy"
import { findDueOrders } from "./find-due"
import type { DueOrder } from "./find-due"
import { makeReviewToken } from "./token"

const BATCH = 100

async function findUnreviewed(trx: Knex, { customer_id, order_id }: DueOrder) {
  const purchases = await findPurchases(trx, { customer_id, order_id })
  const reviewed = await trx("review").where({ customer_id }).whereNull("deleted_at").whereIn("product_id", purchases.map(({ product_id }) => product_id)).pluck<string[]>("product_id")
  return purchases.filter(({ product_id }) => !reviewed.includes(product_id))
}

/** The row that says "asked" and the mail are one transaction: of two workers one asks, and a crash asks later. */
async function invite(trx: Knex, order: DueOrder, { marketplace, link_days }: ReviewsOptions, secret: string): Promise<boolean> {
  const { order_id, display_id, email } = order
  const asked = await trx("review_invitation").insert({ id: generateEntityId(undefined, "revinv"), order_id }).onConflict().ignore().returning("id")
  const products = asked.length > 0 ? await findUnreviewed(trx, order) : []
  const [first] = products
  if (!first)
    return false
  await marketplace.invite?.(trx, {
    order_id,
    display_id,
    email,
    customer_name: first.first_name,
    token: makeReviewToken(order_id, { secret, days: link_days }),
    products: products.map(({ product_id, title, thumbnail }) => ({ product_id, title, thumbnail })),
  })
  return true
}

/**
 * Asks the buyers of delivered orders what they think, each order once. One that cannot be asked keeps nobody else waiting,
 * and is tried again at the next time.
 * @returns how many were asked, and what went wrong by order
 */
export async function inviteBuyers(knex: Knex, options: ReviewsOptions, secret: string): Promise<{ invited: number, failures: Map<string, unknown> }> {
  const failures = new Map<string, unknown>()
  const { invite_after_days: days } = await policyOf(knex, options)
  let invited = 0
  const findDue = () => options.marketplace.invite ? findDueOrders(knex, { days, except: [...failures.keys()], limit: BATCH }) : []
  for (let due = await findDue(); due.length > 0; due = await findDue()) {
    for (const order of due) {
      try {
        invited += await knex.transaction(trx => invite(trx, order, options, secret)) ? 1 : 0
      } catch (error) {
        failures.set(order.order_id, error)
      }
    }
  }
  return { invited, failures }
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ReviewsOptions } from "../modules/reviews/options"
import type { ReviewPolicy } from "../types/marketplace"

/** What counts now: what the shop has set, else the plugin's options. */
export async function policyOf(knex: Knex, { marketplace, moderation, invite_after_days }: ReviewsOptions): Promise<ReviewPolicy> {
  return await marketplace.policy?.(knex) ?? { moderation, invite_after_days }
}

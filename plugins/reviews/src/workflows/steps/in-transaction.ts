import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { REVIEWS_MODULE } from "../../modules/reviews/key"
import type { ReviewsOptions } from "../../modules/reviews/options"
import type { ReviewsModuleService } from "../../modules/reviews/service"

/** Does a piece of work in one transaction, with the plugin's options. */
export async function inTransaction<Result>(container: MedusaContainer, work: (trx: Knex, options: ReviewsOptions) => Promise<Result>): Promise<Result> {
  const { options } = container.resolve<ReviewsModuleService>(REVIEWS_MODULE)
  return container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(trx => work(trx, options))
}

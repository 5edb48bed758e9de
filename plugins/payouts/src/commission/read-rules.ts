import type { CommissionSale } from "@craftmart/artisan-orders/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ProductCategories, RateRule } from "./choose-rates"

/** The latest rule of each artisan and category that has begun; one without a rate has ended what was before it. */
const rulesInForce = `
  select artisan_id, category_id, bps
  from (
    select distinct on (artisan_id, category_id) artisan_id, category_id, bps
    from commission_rule
    where valid_from <= now() and deleted_at is null
      and (artisan_id is null or artisan_id = any(:artisans)) and (category_id is null or category_id = any(:categories))
    order by artisan_id, category_id, valid_from desc, id desc
  ) latest
  where bps is not null`

/** The rules of this moment that a sale may fall under. */
export async function readRules(knex: Knex, sale: CommissionSale, categories: readonly string[]): Promise<RateRule[]> {
  const { rows } = await knex.raw<{ rows: RateRule[] }>(rulesInForce, { artisans: [...sale.artisans.keys()], categories: [...categories] })
  return rows
}

/** `mpath` names a category and all above it, the topmost first. */
const categoriesOfProducts = `
  select filed.product_id, category.mpath
  from product_category_product filed
  join product_category category on category.id = filed.product_category_id and category.deleted_at is null
  where filed.product_id = any(?)
  order by filed.product_id, length(category.mpath) desc, category.id`

/** The categories of products, the nearest first. */
export async function readCategories(knex: Knex, product_ids: readonly (string | null)[]): Promise<ProductCategories> {
  const ids = [...new Set(product_ids.filter(id => id !== null))]
  const { rows } = await knex.raw<{ rows: { product_id: string, mpath: string }[] }>(categoriesOfProducts, [ids])
  return new Map(ids.map(id => [id, rows.filter(row => row.product_id === id).flatMap(({ mpath }) => mpath.split(".").filter(Boolean).reverse())]))
}

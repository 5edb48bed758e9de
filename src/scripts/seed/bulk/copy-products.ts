import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { COPIED_TABLES } from "./copied-tables"
import { copyTable } from "./copy-table"
import { MOODS } from "./names"

export type ProductCopies = {
  /** Handles of the products to copy. */
  handles: string[]
  /** Numbers of the copies of each product, first and last. */
  from: number
  to: number
  /** At most this many products. */
  limit: number
  /** How many full sets of the demo's artisans there are beside the first. */
  artisanSets: number
}

/** A copied product, as far as it differs from its source. */
export type CopiedProduct = {
  id: string
  source_id: string
  handle: string
  title: string
  created_at: Date
  artisan_id: string
  artisan_handle: string
  artisan_name: string
}

/** Copies products with all that belongs to them, in one transaction. @returns the copies. */
export async function copyProducts(knex: Knex, copies: ProductCopies): Promise<CopiedProduct[]> {
  return knex.transaction(async (trx) => {
    await chooseCopies(trx, copies)
    for (const table of COPIED_TABLES)
      await copyTable(trx, table)
    const { rows } = await trx.raw<{ rows: CopiedProduct[] }>(`
      select p.id, c.product_id as source_id, p.handle, p.title, p.created_at,
        a.id as artisan_id, a.handle as artisan_handle, a.name as artisan_name
      from seed_copy c join product p on p.id = c.product_id || '_' || c.n
      join artisan_product o on o.product_id = p.id join artisan a on a.id = o.artisan_id`)
    return rows
  })
}

/** The temporary table `seed_copy`: which product, which number, and what is new about it. */
async function chooseCopies(trx: Knex, { handles, from, to, limit, artisanSets }: ProductCopies) {
  await trx.raw(`
    create temporary table seed_copy on commit drop as
    select t.id as product_id, n, (?::text[])[1 + (n * 7 + t.place) % ?] as mood,
      now() - interval '1 hour' * (2 + (n * 4099 + t.place * 617) % 17000) as at,
      case when n % (? + 1) = 0 then '' else '_' || n % (? + 1) end as artisan_suffix
    from (select id, row_number() over (order by id) as place from product where handle = any(?) and deleted_at is null) t
    cross join generate_series(?::int, ?::int) n
    order by n, t.place limit ?`, [MOODS, MOODS.length, artisanSets, artisanSets, handles, from, to, limit])
  await trx.raw("analyze seed_copy")
}

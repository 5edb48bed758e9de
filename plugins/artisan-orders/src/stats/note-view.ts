import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Counts a view of a product that is on sale, once a visitor and day: one statement, two small rows. Anything else
 * counts nothing.
 */
const noteViewSql = `
  with owned as (
    select own.artisan_id
    from artisan_product own
    join product on product.id = own.product_id and product.status = 'published' and product.deleted_at is null
    where own.product_id = :product_id and own.deleted_at is null
  ),
  first_today as (
    insert into artisan_stats_visitor (product_id, visitor, day)
    select :product_id, :visitor, (now() at time zone 'UTC')::date from owned
    on conflict do nothing
    returning product_id
  )
  insert into artisan_stats_view (artisan_id, slot, views)
  select owned.artisan_id, date_bin('15 minutes', now(), 'epoch'), 1 from owned, first_today
  on conflict (artisan_id, slot) do update set views = artisan_stats_view.views + 1`

export async function noteView(knex: Knex, view: { product_id: string, visitor: string }): Promise<void> {
  await knex.raw(noteViewSql, view)
}

/** Forgets who has looked at what: from the day after tomorrow on nobody asks. */
export async function forgetVisitors(knex: Knex): Promise<void> {
  await knex.raw("delete from artisan_stats_visitor where day < (now() at time zone 'UTC')::date - 1")
}

import { likePattern } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type ListFilters = {
  q?: string
  status?: "draft" | "published"
  category_id?: string
  stock?: "low" | "out"
  deleted: boolean
  order: "created_at" | "-created_at" | "title" | "-title"
  limit: number
  offset: number
}

export type ProductPage = {
  ids: string[]
  count: number
  counts: { all: number, draft: number, published: number, low: number, out: number }
}

/** Every product of the artisan that the search finds, with the pieces that are left of it. */
const found = `
  select product.id, product.title, product.created_at,
    case product.status when 'published' then 'published' else 'draft' end as status,
    case
      when listed.made_to_order or pieces.stock is null then null
      when pieces.stock = 0 then 'out'
      when pieces.stock <= coalesce(listed.low_stock_threshold, artisan.low_stock_threshold) then 'low'
    end as shortage
  from artisan_product listed
  join artisan on artisan.id = listed.artisan_id
  join product on product.id = listed.product_id and product.deleted_at is null
  left join lateral (
    select sum(greatest(level.stocked_quantity - level.reserved_quantity, 0)) as stock
    from product_variant variant
    join product_variant_inventory_item item on item.variant_id = variant.id and item.deleted_at is null
    join inventory_level level on level.inventory_item_id = item.inventory_item_id and level.deleted_at is null
    where variant.product_id = product.id and variant.deleted_at is null and variant.manage_inventory
  ) pieces on true
  where listed.artisan_id = :artisanId and listed.deleted_at is null and (listed.removed_at is not null) = :deleted
    and (cast(:pattern as text) is null or product.title ilike :pattern)
    and (cast(:category as text) is null or exists (
      select 1 from product_category_product inside
      where inside.product_id = product.id and inside.product_category_id = :category))`

const orders = {
  "created_at": "created_at asc, id asc",
  "-created_at": "created_at desc, id asc",
  "title": "lower(title) asc, id asc",
  "-title": "lower(title) desc, id asc",
}

/** A page of the artisan's products and how many each tab has: one statement, whatever their number. */
export async function listProducts(knex: Knex, artisanId: string, filters: ListFilters): Promise<ProductPage> {
  const { rows: [page] } = await knex.raw<{ rows: (ProductPage["counts"] & { ids: string[], count: number })[] }>(`
    with found as materialized (${found}),
    shown as (
      select * from found
      where (cast(:status as text) is null or status = :status) and (cast(:stock as text) is null or shortage = :stock)
    )
    select
      array(select id from shown order by ${orders[filters.order]} limit :limit offset :offset) as ids,
      (select count(*)::int from shown) as count,
      count(*)::int as "all",
      count(*) filter (where status = 'draft')::int as draft,
      count(*) filter (where status = 'published')::int as published,
      count(*) filter (where shortage = 'low')::int as low,
      count(*) filter (where shortage = 'out')::int as out
    from found`, {
    artisanId,
    deleted: filters.deleted,
    pattern: filters.q === undefined ? null : likePattern(filters.q),
    category: filters.category_id ?? null,
    status: filters.status ?? null,
    stock: filters.stock ?? null,
    limit: filters.limit,
    offset: filters.offset,
  })
  const { ids = [], count = 0, ...counts } = page ?? {}
  return { ids, count, counts: { all: 0, draft: 0, published: 0, low: 0, out: 0, ...counts } }
}

/**
 * SQL: `stock(ownership_id, title, thumbnail, pieces, threshold, state)` of published products whose stock is counted,
 * those in `:product_ids` or all of them when it is null. What is promised to orders does not count; a set is worth as
 * many pieces as its scarcest part makes. Of a part it may take none, which then limits nothing; all such is not counted.
 */
export const productStock = `
  stock as (
    select
      owned.id as ownership_id, product.title, product.thumbnail, pieces.pieces,
      coalesce(owned.low_stock_threshold, artisan.low_stock_threshold) as threshold,
      case when pieces.pieces <= coalesce(owned.low_stock_threshold, artisan.low_stock_threshold) then 'low' else 'ok' end as state
    from artisan_product owned
    join artisan on artisan.id = owned.artisan_id and artisan.deleted_at is null
    join product on product.id = owned.product_id and product.status = 'published' and product.deleted_at is null
    join lateral (
      select sum(per_variant.pieces) as pieces
      from product_variant variant
      join lateral (
        select case when bool_and(link.required_quantity = 0) then null
          else greatest(0, min(floor(available.quantity / nullif(link.required_quantity, 0)))) end as pieces
        from product_variant_inventory_item link
        join lateral (
          select coalesce(sum(level.stocked_quantity - level.reserved_quantity), 0) as quantity
          from inventory_level level
          where level.inventory_item_id = link.inventory_item_id and level.deleted_at is null
        ) available on true
        where link.variant_id = variant.id and link.deleted_at is null
      ) per_variant on per_variant.pieces is not null
      where variant.product_id = product.id and variant.manage_inventory and variant.deleted_at is null
    ) pieces on pieces.pieces is not null
    where owned.deleted_at is null and (:product_ids::text[] is null or owned.product_id = any(:product_ids))
  )`

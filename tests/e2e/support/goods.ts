import { rowsOf } from "./database"

/** Something that can be bought without choosing options. */
export interface Good {
  product_id: string
  handle: string
  title: string
  variant_id: string
  artisan_id: string
  artisan: string
  artisan_handle: string
  free: number
}

const inStock = `
  select p.id as product_id, p.handle, p.title, min(v.id) as variant_id, a.id as artisan_id, a.name as artisan,
         a.handle as artisan_handle, min(l.stocked_quantity - l.reserved_quantity)::int as free
    from product p
    join product_variant v on v.product_id = p.id and v.deleted_at is null
    join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
    join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.deleted_at is null
    join artisan_product ap on ap.product_id = p.id and ap.deleted_at is null
    join artisan a on a.id = ap.artisan_id and a.status = 'active'
   where p.status = 'published' and p.deleted_at is null and v.manage_inventory and not v.allow_backorder
   group by p.id, a.id
  having count(distinct v.id) = 1`

/** One good each of so many artisans, of which at least `free` are left; by name, the same in every run. */
export async function goodsOfDifferentArtisans(count: number, free = 5): Promise<Good[]> {
  const goods = await rowsOf<Good>(
    `select distinct on (artisan_handle) * from (${inStock}) g where free >= $1 order by artisan_handle, handle limit $2`,
    [free, count],
  )
  expect(goods).toHaveLength(count)
  return goods
}

/** One-of-a-kind things that nobody has bought yet. */
export async function lastPieces(count: number): Promise<Good[]> {
  const pieces = await rowsOf<Good>(`select * from (${inStock}) g where free = 1 order by handle limit $1`, [count])
  expect(pieces).toHaveLength(count)
  return pieces
}

/** A good of the artisan that somebody signs in for, of which at least `free` are left and that has at least so many reviews. */
export async function goodOf(email: string, free = 5, reviews = 0): Promise<Good> {
  const [good] = await rowsOf<Good>(
    `select g.* from (${inStock}) g join artisan_member m on m.artisan_id = g.artisan_id where m.email = $1 and g.free >= $2
        and (select count(*) from review r where r.product_id = g.product_id and r.status = 'published' and r.deleted_at is null) >= $3
      order by g.handle limit 1`,
    [email, free, reviews],
  )
  expect(good).toBeDefined()
  return good!
}

/** A marketplace's year of trade, written by SQL: two artisan orders an order, spread over all artisans and over the year. */

/** Rows of the demo (and of `npm run seed -- --artisans … --products …`) that the trade is about, by number. */
const cast = [
  "create temporary table people as select id, row_number() over (order by id) - 1 as n from artisan where status = 'active' and deleted_at is null",
  "create temporary table goods as select product_id as id, artisan_id, row_number() over (order by product_id) - 1 as n from artisan_product where deleted_at is null",
  "create unique index on people (n)",
  "create unique index on goods (n)",
  "analyze people",
  "analyze goods",
]

const raw = amount => `jsonb_build_object('value', (${amount})::text, 'precision', 20)`
const columns = ["items_total", "shipping_total", "tax_total", "discount_total", "total", "commission_total"]

/** `$1`: how many artisan orders. */
const rows = [
  `insert into order_address (id, first_name, last_name, address_1, city, postal_code, country_code)
   select 'ordaddr_bench_' || n, 'Ada', 'Buyer ' || n, 'Weg 1', 'Lübeck', '23552', 'de' from generate_series(0, 999) n`,
  `insert into "order" (id, display_id, currency_code, email, status, shipping_address_id, created_at, updated_at)
   select 'order_bench_' || lpad(n::text, 9, '0'), 1000000 + n, 'eur', 'buyer' || n || '@example.com', 'pending', 'ordaddr_bench_' || n % 1000, at, at
   from (select n, now() - interval '1 hour' - ($1::int / 2 - n) * interval '1 year' / ($1::int / 2) as at from generate_series(0, $1::int / 2 - 1) n) placed`,
  `insert into artisan_order (id, order_id, artisan_id, status, currency_code, shipping_speed, ${columns.join(", ")}, ${columns.map(column => `raw_${column}`).join(", ")},
     commission_bps, search_text, created_at, updated_at)
   select 'aord_bench_' || lpad(k::text, 9, '0'), o.id, person.id,
     case when k % 50 = 7 then 'canceled' when k > $1::int * 0.99 then 'pending' when k > $1::int * 0.97 then 'shipped' else 'delivered' end,
     'eur', 'standard', items, 5, 0, 0, items + 5, items / 10, ${["items", "5", "0", "0", "items + 5", "items / 10"].map(raw).join(", ")},
     1000, o.display_id || ' ada buyer ' || k / 2 % 1000 || ' bowl ' || k % 997, o.created_at, o.created_at
   from generate_series(0, $1::int - 1) as number (k)
   join "order" o on o.id = 'order_bench_' || lpad((k / 2)::text, 9, '0')
   join people person on person.n = (k::bigint * 7919 + k % 2) % (select count(*) from people)
   cross join lateral (select (10 + k % 90)::numeric as items) worth`,
  `insert into artisan_order_line (id, line_item_id, product_id, title, quantity, unit_price, items_total, tax_total, discount_total, total, artisan_order_id,
     raw_unit_price, raw_items_total, raw_tax_total, raw_discount_total, raw_total, created_at)
   select 'aoline_' || part.id, 'ordli_' || part.id, good.id, 'Bowl', 1, part.items_total, part.items_total, 0, 0, part.items_total, part.id,
     part.raw_items_total, part.raw_items_total, part.raw_tax_total, part.raw_tax_total, part.raw_items_total, part.created_at
   from artisan_order part
   join goods good on good.n = abs(hashtext(part.id)) % (select count(*) from goods)
   where part.id like 'aord\\_bench\\_%'`,
  `insert into artisan_stats_day (artisan_id, currency_code, date, orders, items, sales, earnings)
   select artisan_id, currency_code, created_at::date, count(*), count(*), sum(total), sum(total - commission_total)
   from artisan_order where id like 'aord\\_bench\\_%' and status <> 'canceled' group by 1, 2, 3
   on conflict do nothing`,
  `insert into ledger_entry (id, key, kind, artisan_id, order_id, artisan_order_id, amount, currency_code, raw_amount, created_at)
   select 'lent_bench_' || kind || part.id, kind || ':' || part.id, kind, part.artisan_id, part.order_id, part.id, amount, 'eur', ${raw("amount")}, part.created_at
   from artisan_order part
   cross join lateral (values ('sale', part.total), ('commission', -part.commission_total)) entry (kind, amount)
   where part.id like 'aord\\_bench\\_%' and part.status <> 'canceled'`,
  `insert into sale_notice (id, key, kind, recipient, order_id, artisan_id, payload, status, attempts, next_attempt_at, last_error, sent_at, created_at)
   select 'snot_bench_' || part.id, 'bench:' || part.id, 'artisan_sale', 'artisan' || part.artisan_id || '@example.com', part.order_id, part.artisan_id, '{}',
     case when hash % 5000 = 1 then 'parked' else 'sent' end, 1, part.created_at, case when hash % 5000 = 1 then 'no answer' end, part.created_at, part.created_at
   from artisan_order part cross join lateral (select abs(hashtext(part.id)) as hash) hashed
   where part.id like 'aord\\_bench\\_%'`,
  `insert into review (id, product_id, customer_id, order_id, line_item_id, owner_id, status, rating, title, content, customer_name, created_at)
   select 'rev_bench_' || part.id, good.id, 'cus_bench_' || part.id, part.order_id, 'ordli_' || part.id, good.artisan_id, 'published', 1 + hash % 5, 'Good', 'Just what I wanted', 'Ada B.', part.created_at
   from artisan_order part cross join lateral (select abs(hashtext(part.id)) as hash) hashed
   join goods good on good.n = hash % (select count(*) from goods)
   where part.id like 'aord\\_bench\\_%0' and part.status <> 'canceled'
   on conflict do nothing`,
  `insert into owner_rating (id, owner_id, count_1, count_2, count_3, count_4, count_5)
   select 'orat_bench_' || owner_id, owner_id, ${[1, 2, 3, 4, 5].map(stars => `count(*) filter (where rating = ${stars})`).join(", ")}
   from review where id like 'rev\\_bench\\_%' group by owner_id
   on conflict do nothing`,
  `insert into audit_entry (id, actor_id, actor_email, action, subject_type, subject_id, request, status_code, settled_at, created_at)
   select 'audit_bench_' || lpad(k::text, 9, '0'), 'user_bench', 'admin@craftmart.test', 'artisan.suspend', 'artisan', person.id, '{}', 200, now(), now() - k * interval '1 minute'
   from generate_series(0, $1::int / 10) as number (k) join people person on person.n = k % (select count(*) from people)`,
]

/** Writes the year. The triggers that follow single orders stay out of it: what they would have written is written here. */
export async function fillPanel(database, artisanOrders) {
  await database.query("begin")
  await database.query("set local session_replication_role = replica")
  for (const statement of cast)
    await database.query(statement)
  for (const statement of rows)
    await database.query(statement, statement.includes("$1") ? [artisanOrders] : [])
  await database.query("commit")
  await database.query("vacuum analyze")
}

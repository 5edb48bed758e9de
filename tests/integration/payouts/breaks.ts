interface Ids { order_id: string, artisan_id: string, other_artisan_id: string }

interface Break {
  invariant: number
  /** The rule that must name it. */
  title: string
  sql: (ids: Ids) => string
}

const first = ({ order_id, artisan_id }: Ids) => `select id from artisan_order where order_id = '${order_id}' and artisan_id = '${artisan_id}'`
const paymentOf = ({ order_id }: Ids) => `
  select p.id from payment p join order_payment_collection l on l.payment_collection_id = p.payment_collection_id where l.order_id = '${order_id}'`
const unguarded = (change: string) => `
  alter table ledger_entry disable trigger ledger_entry_only_grows; ${change}; alter table ledger_entry enable trigger ledger_entry_only_grows`

/** One way to break each rule of the audit, behind the back of all code. They are not mended: each adds to the last. */
export const breaks: Break[] = [
  {
    invariant: 1,
    title: "Every line is in exactly one artisan order, with its quantity",
    sql: ids => `update artisan_order_line set quantity = 2 where artisan_order_id in (${first(ids)})`,
  },
  {
    invariant: 1,
    title: "Every line is in its artisan's part, and one without an artisan in the house's",
    sql: ids => `update artisan_product set artisan_id = '${ids.other_artisan_id}' where artisan_id = '${ids.artisan_id}'`,
  },
  {
    invariant: 2,
    title: "A part is its lines and its parcel, and each of them adds up",
    sql: ids => `update artisan_order set tax_total = tax_total + 1 where id in (${first(ids)})`,
  },
  {
    invariant: 2,
    title: "The artisan orders of an order add up to it",
    sql: ids => `update artisan_order set total = total + 1, raw_total = jsonb_build_object('value', (total + 1)::text, 'precision', 20) where id in (${first(ids)})`,
  },
  {
    invariant: 5,
    title: "No more is promised than there is",
    sql: () => "update inventory_level set stocked_quantity = 0, raw_stocked_quantity = '{\"value\": \"0\", \"precision\": 20}' where reserved_quantity > 0",
  },
  {
    invariant: 7,
    title: "A product's rating is the count of its published reviews, star by star",
    sql: () => "insert into product_rating (id, product_id, count_5) values ('prat_made_up', 'prod_made_up', 1)",
  },
  {
    invariant: 7,
    title: "An artisan's rating is the count of the published reviews, star by star",
    sql: ({ artisan_id }) => `insert into owner_rating (id, owner_id, count_1) values ('orat_made_up', '${artisan_id}', 2)`,
  },
  {
    invariant: 9,
    title: "What was captured and not refunded is owed to somebody, to the cent",
    sql: ids => unguarded(`update ledger_entry set amount = amount + 1 where key in (select 'sale:' || id from artisan_order where order_id = '${ids.order_id}' and artisan_id = '${ids.artisan_id}')`),
  },
  {
    invariant: 9,
    title: "A payout is the sum of the entries that it settles, all of them the artisan's own",
    sql: () => "update payout set amount = amount + 1",
  },
  {
    invariant: 9,
    title: "No entry is paid out twice, and what moves between the house and an artisan comes to nothing",
    sql: () => "drop index \"IDX_payout_entry_ledger_entry_id_unique\"; insert into payout_entry (id, ledger_entry_id, payout_id) select id || '2', ledger_entry_id, payout_id from payout_entry",
  },
  {
    invariant: 6,
    title: "What was captured is what the order came to",
    sql: ids => `update capture set amount = amount + 7 where payment_id in (${paymentOf(ids)})`,
  },
  {
    invariant: 9,
    title: "Every sale that was paid is in the ledger",
    sql: ids => unguarded(`delete from ledger_entry where order_id = '${ids.order_id}'`),
  },
  {
    invariant: 9,
    title: "The ledger only grows",
    sql: () => "alter table ledger_entry disable trigger ledger_entry_only_grows",
  },
  {
    invariant: 6,
    title: "No order without its payment",
    sql: ids => `update payment set canceled_at = now() where id in (${paymentOf(ids)})`,
  },
  {
    invariant: 3,
    title: "Every order that stands is split, once",
    sql: ids => `update payment set canceled_at = null where id in (${paymentOf(ids)}); update artisan_order set deleted_at = now() where order_id = '${ids.order_id}'`,
  },
  {
    invariant: 6,
    title: "What Medusa has paid back by card, Stripe has confirmed",
    sql: ids => `
      update payment set provider_id = 'pp_stripe_stripe' where id in (${paymentOf(ids)});
      insert into refund (id, payment_id, amount, raw_amount, metadata, created_at)
        select 'ref_' || row.name, payment.id, 1, '{"value": "1", "precision": 20}', row.metadata::jsonb, now() - interval '1 hour'
        from payment, (values ('known', '{"stripe_refund": "re_1"}'), ('unknown', '{}')) row (name, metadata) where payment.id in (${paymentOf(ids)})`,
  },
  {
    invariant: 6,
    title: "No captured payment without its order",
    sql: ids => `update order_payment_collection set deleted_at = now() where order_id = '${ids.order_id}'`,
  },
]

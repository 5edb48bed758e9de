import { isOverdrawn } from "../completion/check-reservations"
import { uncapturedPayments } from "../reconcile/find-uncaptured"
import { lacksSplit } from "../reconcile/find-unsplit"
import { bookedOf, installedAt, isOfCart, isOfEarlierTry, isOwed, isPaid, movedOf } from "../reconcile/standing"

/** The lines of the order of `part` as they were when it was split: core writes all of them anew with each change. */
const placedLines = `
  select item.item_id, item.quantity
  from order_item item
  where item.order_id = part.order_id and item.deleted_at is null and item.quantity > 0 and item.version = (
    select max(known.version) from order_item known where known.order_id = part.order_id and known.created_at <= part.created_at
  )`

const split = `(
  select order_id, min(created_at) as created_at from artisan_order where deleted_at is null and created_at < :before group by order_id
)`

/** Nothing was added to the order or taken off it since it was placed. */
const isAsPlaced = `
  not exists (
    select 1 from order_change change
    where change.order_id = o.id and change.deleted_at is null and change.confirmed_at is not null
      and change.change_type in ('edit', 'exchange', 'claim')
  )`

/**
 * Invariants 1, 2 (within a part), 3, 5 and 6 of the marketplace. Each statement answers the breaches that there are at
 * `:before`: what about, and what is wrong. What is younger may be under way.
 */
export const artisanOrderChecks = [
  {
    invariant: 1,
    title: "Every line is in exactly one artisan order, with its quantity",
    tables: ["artisan_order_line", "order_item"],
    sql: `
      select placed.item_id as subject, 'of order ' || part.order_id || ' is in ' || count(line.id) || ' artisan orders with a quantity of '
        || coalesce(sum(line.quantity)::text, 'none') || ' of ' || placed.quantity as detail
      from ${split} part
      cross join lateral (${placedLines}) placed
      left join artisan_order_line line on line.line_item_id = placed.item_id and line.deleted_at is null
      group by part.order_id, placed.item_id, placed.quantity
      having count(line.id) <> 1 or sum(line.quantity)::numeric <> placed.quantity
      union all
      select line.line_item_id, 'is in ' || part.id || ', but not of its order'
      from artisan_order_line line
      join artisan_order part on part.id = line.artisan_order_id
      where line.deleted_at is null and part.created_at < :before
        and not exists (select 1 from order_item item where item.order_id = part.order_id and item.item_id = line.line_item_id)`,
  },
  {
    invariant: 1,
    title: "Every line is in its artisan's part, and one without an artisan in the house's",
    tables: ["artisan_order_line", "artisan_product"],
    sql: `
      select line.line_item_id as subject, 'is in the part of ' || coalesce(part.artisan_id, 'the house') || ', its product belonged to '
        || coalesce(owned.artisan_id, 'the house') as detail
      from artisan_order_line line
      join artisan_order part on part.id = line.artisan_order_id and part.deleted_at is null
      left join artisan_product owned on owned.product_id = line.product_id and owned.created_at < part.created_at
        and (owned.deleted_at is null or owned.deleted_at > part.created_at)
      where line.deleted_at is null and part.created_at < :before and owned.artisan_id is distinct from part.artisan_id
        and not exists (select 1 from artisan_product former where former.product_id = line.product_id and former.deleted_at is not null)
        and (owned.id is not null or not exists (select 1 from artisan_product later where later.product_id = line.product_id))`,
  },
  {
    invariant: 2,
    title: "A part is its lines and its parcel, and each of them adds up",
    tables: ["artisan_order", "artisan_order_line"],
    sql: `
      select part.id as subject, 'items ' || part.items_total || ' + shipping ' || part.shipping_total || ' + tax ' || part.tax_total
        || ' - discount ' || part.discount_total || ' is not ' || part.total as detail
      from artisan_order part
      where part.deleted_at is null and part.items_total + part.shipping_total + part.tax_total - part.discount_total <> part.total
      union all
      select line.id, 'of ' || line.artisan_order_id || ' does not add up to ' || line.total
      from artisan_order_line line
      where line.deleted_at is null and line.items_total + line.tax_total - line.discount_total <> line.total
      union all
      select part.id, 'has items of ' || part.items_total || ', its lines come to ' || coalesce(sum(line.items_total), 0)
      from artisan_order part
      left join artisan_order_line line on line.artisan_order_id = part.id and line.deleted_at is null
      where part.deleted_at is null
      group by part.id
      having part.items_total <> coalesce(sum(line.items_total), 0)`,
  },
  {
    invariant: 3,
    title: "Every order that stands is split, once",
    tables: ["artisan_order"],
    sql: `
      select o.id as subject, 'is not split' as detail
      from "order" o
      where greatest(o.created_at, o.updated_at) < :before and ${lacksSplit}
      union all
      select order_id, 'has ' || count(*) || ' parts of ' || coalesce(artisan_id, 'the house')
      from artisan_order
      where deleted_at is null
      group by order_id, artisan_id
      having count(*) > 1`,
  },
  {
    invariant: 5,
    title: "No more is promised than there is",
    tables: ["inventory_level", "reservation_item"],
    sql: `
      select level.inventory_item_id as subject, 'at ' || level.location_id || ': ' || level.reserved_quantity || ' promised of ' || level.stocked_quantity as detail
      from inventory_level level
      where level.deleted_at is null and (level.stocked_quantity < 0 or exists (
        select 1 from reservation_item held
        where held.inventory_item_id = level.inventory_item_id and held.location_id = level.location_id and held.deleted_at is null
          and held.created_at < :before and ${isOverdrawn}
      ))`,
  },
  {
    invariant: 6,
    title: "No order without its payment",
    tables: ["artisan_order", "payment"],
    sql: `
      select o.id as subject, 'is not paid' as detail
      from "order" o
      where o.deleted_at is null and not o.is_draft_order and o.status not in ('canceled', 'draft')
        and o.created_at < :before and o.created_at > ${installedAt}
        and ${isOfCart} and ${isOwed} and not ${isPaid}`,
  },
  {
    invariant: 6,
    title: "No captured payment without its order",
    tables: ["payment", "capture"],
    sql: `
      select payment.id as subject, 'was captured (' || sum(capture.amount) || ' ' || payment.currency_code || ') and has no order' as detail
      from payment
      join capture on capture.payment_id = payment.id and capture.deleted_at is null
      where payment.deleted_at is null and capture.created_at < :before
        and not exists (
          select 1 from order_payment_collection link join "order" o on o.id = link.order_id and o.deleted_at is null and o.status <> 'canceled'
          where link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
        )
        and coalesce((select sum(refund.amount) from refund where refund.payment_id = payment.id and refund.deleted_at is null), 0) < capture.amount
      group by payment.id`,
  },
  {
    invariant: 6,
    title: "What was captured is what the order came to",
    tables: ["payment", "capture", "artisan_order"],
    sql: `
      select sums.order_id as subject, 'captured ' || sums.captured || ', the order came to ' || sums.total as detail
      from (
        select o.id as order_id, bool_and(payment.captured_at is not null) as is_captured,
          round(sum((select coalesce(sum(capture.amount), 0) from capture where capture.payment_id = payment.id and capture.deleted_at is null)),
            coalesce((select decimal_digits::int from currency where code = o.currency_code), 2)) as captured,
          (select sum(part.total) from artisan_order part where part.order_id = o.id and part.deleted_at is null)
            - coalesce((
              select sum(line.amount) from order_credit_line line
              where line.order_id = o.id and line.deleted_at is null
                and line.created_at <= (select min(placed.created_at) from artisan_order placed where placed.order_id = o.id)
            ), 0) as total
        from "order" o
        join order_payment_collection link on link.order_id = o.id and link.deleted_at is null
        join payment on payment.payment_collection_id = link.payment_collection_id and payment.deleted_at is null and payment.canceled_at is null
        where o.deleted_at is null and ${isAsPlaced} and payment.updated_at < :before and not ${isOfEarlierTry}
          and exists (select 1 from artisan_order part where part.order_id = o.id and part.deleted_at is null)
        group by o.id
      ) sums
      where sums.captured > sums.total or (sums.is_captured and sums.captured <> sums.total)`,
  },
  {
    invariant: 6,
    title: "What was authorized for an order is captured",
    tables: ["artisan_order", "payment"],
    sql: `
      select o.id as subject, 'is authorized by ' || payment.id || ' and not captured' as detail ${uncapturedPayments}
        and payment.created_at < :before and :captures_payments`,
  },
  {
    invariant: 6,
    title: "An order knows of all money that its payments took and gave back",
    tables: ["artisan_order", "payment", "order_transaction"],
    sql: (["capture", "refund"] as const).map(table => `
      select o.id as subject, 'has entered ' || ${bookedOf(table)} || ' of the ${table}s of ' || payment.id || ', which come to ' || ${movedOf(table)} as detail
      from payment
      join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
      join "order" o on o.id = link.order_id and o.deleted_at is null and o.status <> 'canceled'
      where payment.deleted_at is null and payment.canceled_at is null and payment.created_at > ${installedAt}
        and not ${isOfEarlierTry}
        and greatest(payment.updated_at, (select max(entry.updated_at) from ${table} entry where entry.payment_id = payment.id)) < :before
        and abs(${bookedOf(table)} - ${movedOf(table)}) > 0.000001`).join(" union all "),
  },
]

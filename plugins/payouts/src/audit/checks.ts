import { capturedOf, creditsOf, partsOf, refundedOf, toDigits } from "../ledger/sums"

const ledgerOf = (order_id: string) => `
  coalesce((select sum(entry.amount) from ledger_entry entry where entry.order_id = ${order_id} and entry.deleted_at is null), 0)`

const isEntered = `
  exists (select 1 from ledger_entry sold where sold.order_id = o.id and sold.kind = 'sale' and sold.deleted_at is null)`

const isSettled = `${toDigits(`${capturedOf("o.id")} + ${creditsOf("o.id")}`, "o.currency_code")} >= ${partsOf("o.id")}`

/** Orders whose money has not moved since `:before`: what is under way is no breach. */
const isAtRest = `
  not exists (
    select 1
    from order_payment_collection link
    join payment on payment.payment_collection_id = link.payment_collection_id
    left join capture on capture.payment_id = payment.id
    left join refund on refund.payment_id = payment.id
    where link.order_id = o.id and greatest(payment.updated_at, capture.created_at, refund.created_at) > :before
  )`

/**
 * Invariant 9: `captured − refunded = Σ artisans' net + Σ commission`; the ledger only grows; each entry is paid out at
 * most once. Each statement answers the breaches that there are at `:before`: what about, and what is wrong.
 */
export const ledgerChecks = [
  {
    invariant: 9,
    title: "What was captured and not refunded is owed to somebody, to the cent",
    tables: ["ledger_entry", "capture"],
    sql: `
      select sums.id as subject, 'captured ' || sums.captured || ' less refunded ' || sums.refunded || ', the ledger holds ' || sums.entered as detail
      from (
        select o.id, ${toDigits(capturedOf("o.id"), "o.currency_code")} as captured,
          ${toDigits(refundedOf("o.id"), "o.currency_code")} as refunded, ${ledgerOf("o.id")} as entered
        from "order" o
        where o.deleted_at is null and ${isEntered} and ${isAtRest}
      ) sums
      where sums.captured - sums.refunded <> sums.entered
      order by sums.id`,
  },
  {
    invariant: 9,
    title: "Every sale that was paid is in the ledger",
    tables: ["ledger_entry", "artisan_order"],
    sql: `
      select part.id as subject, 'of order ' || part.order_id || ' is missing' as detail
      from artisan_order part
      join "order" o on o.id = part.order_id
      where part.deleted_at is null and o.deleted_at is null and part.created_at < :before
        and not exists (select 1 from ledger_entry known where known.key = 'sale:' || part.id and known.deleted_at is null)
        and ${capturedOf("o.id")} > 0 and ${isSettled} and ${isAtRest}
      order by part.id`,
  },
  {
    invariant: 9,
    title: "A payout is the sum of the entries that it settles, all of them the artisan's own",
    tables: ["payout", "payout_entry", "ledger_entry"],
    sql: `
      select payout.id as subject, 'paid ' || payout.amount || ' for entries of ' || coalesce(settled.amount, 0) as detail
      from payout
      left join lateral (
        select sum(entry.amount) as amount,
          bool_and(entry.artisan_id = payout.artisan_id and entry.currency_code = payout.currency_code) as is_own
        from payout_entry paid
        join ledger_entry entry on entry.id = paid.ledger_entry_id
        where paid.payout_id = payout.id
      ) settled on true
      left join ledger_entry taken on taken.key = 'payout:' || payout.id and taken.deleted_at is null
      where payout.amount is distinct from settled.amount or settled.is_own is distinct from true
        or taken.amount is distinct from -payout.amount
      order by payout.id`,
  },
  {
    invariant: 9,
    title: "No entry is paid out twice, and what moves between the house and an artisan comes to nothing",
    tables: ["payout_entry", "ledger_entry"],
    sql: `
      select ledger_entry_id as subject, 'is in ' || count(*) || ' payouts' as detail
      from payout_entry group by ledger_entry_id having count(*) > 1
      union all
      select currency_code, 'adjustments come to ' || sum(amount)
      from ledger_entry where kind = 'adjustment' group by currency_code having sum(amount) <> 0`,
  },
  {
    invariant: 9,
    title: "The ledger only grows",
    tables: ["ledger_entry", "payout_entry"],
    sql: `
      select guarded.name as subject, 'may be changed: its trigger is missing or off' as detail
      from (values ('ledger_entry'), ('payout_entry')) guarded (name)
      where not exists (
        select 1 from pg_trigger where tgname = guarded.name || '_only_grows' and tgenabled in ('O', 'A') and tgrelid = to_regclass(guarded.name)
      )
      union all
      select id, 'was taken away' from ledger_entry where deleted_at is not null`,
  },
]

/** A request of an administrator that leaves a trace, and the row that it changes. */
export interface AuditedAction {
  readonly method: "POST" | "DELETE"
  readonly matcher: string
  readonly action: string
  readonly subject: AuditedSubject
  /** The keys of the body that may hold the row's id, or a list of ids, where the path has none; without any it is the whole marketplace. */
  readonly idIn?: readonly string[]
}

/** What an action changes. */
export interface AuditedSubject {
  readonly type: string
  readonly table: string
  /** What to remember of it instead of its row: SQL that answers one `row` for `:id` and the `:request`. */
  readonly snapshot?: string
}

const artisan = { type: "artisan", table: "artisan" }
const note = { type: "artisan_note", table: "artisan_note" }
const notice = { type: "sale_notice", table: "sale_notice" }
const review = { type: "review", table: "review" }
const artisanOrder = { type: "artisan_order", table: "artisan_order" }

const setting = { type: "setting", table: "marketplace_setting", snapshot: "select value as row from marketplace_setting where id = :id" }

/** Rules are only added: what changes is the last one of its artisan or category, or of everybody. */
const commission = {
  type: "commission",
  table: "commission_rule",
  snapshot: `
    select jsonb_build_object(
      'name', coalesce((select name from artisan where id = :id), (select name from product_category where id = :id)),
      'bps', latest.bps, 'valid_from', latest.valid_from
    ) as row
    from (select 1) one left join lateral (
      select bps, valid_from from commission_rule rule
      where coalesce(rule.artisan_id, rule.category_id, 'marketplace') = :id and rule.deleted_at is null
      order by rule.created_at desc, rule.id desc limit 1
    ) latest on true`,
}

/** Entries are only added, too: what changes is what is owed. */
const account = {
  type: "artisan",
  table: "artisan",
  snapshot: `
    select jsonb_build_object('name', artisan.name) || coalesce((
      select jsonb_object_agg('owed_' || currency_code, amount) from (
        select currency_code, sum(amount) as amount from ledger_entry where artisan_id = :id and deleted_at is null group by currency_code
      ) sums
    ), '{}') as row
    from artisan where artisan.id = :id`,
}

/** Whose the product is. */
const product = {
  type: "product",
  table: "product",
  snapshot: `
    select jsonb_build_object('title', product.title, 'artisan_id', owned.artisan_id, 'artisan', artisan.name) as row
    from product
    left join artisan_product owned on owned.product_id = product.id and owned.deleted_at is null
    left join artisan on artisan.id = owned.artisan_id
    where product.id = :id`,
}

/** A zone by its name, and in which zone each country is that the request names: who changes others at the same time has an entry of their own. */
const shippingZone = {
  type: "shipping_zone",
  table: "artisan_shipping_zone",
  snapshot: `
    select jsonb_build_object('name', (select name from artisan_shipping_zone where id = :id)) || coalesce(jsonb_object_agg('zone of ' || named.code, zone.name), '{}') as row
    from (
      select distinct code
      from (values ('countries'), ('put_in'), ('take_out')) lists (list), jsonb_array_elements_text(coalesce(:request::jsonb -> list, '[]')) code
    ) named
    left join artisan_shipping_zone_country held on held.country_code = named.code
    left join artisan_shipping_zone zone on zone.id = held.zone_id`,
}

/** What goes with a zone that is removed. */
const removedZone = {
  ...shippingZone,
  snapshot: `
    select jsonb_build_object('name', zone.name, 'countries', coalesce(jsonb_agg(held.country_code order by held.country_code) filter (where held.country_code is not null), '[]')) as row
    from artisan_shipping_zone zone left join artisan_shipping_zone_country held on held.zone_id = zone.id
    where zone.id = :id group by zone.id`,
}

const shippingLimit = {
  type: "shipping_limit",
  table: "artisan_shipping_limit",
  snapshot: "select ranges as row from artisan_shipping_limit where currency_code = :id",
}

const post = (matcher: string, action: string, subject: AuditedSubject, ...idIn: string[]): AuditedAction => ({ method: "POST", matcher, action, subject, idIn })

/** Routes of plugins that are not installed are never called, so they may stand here. The row's id is the path's `:id`, else in the body. */
export const auditedActions: readonly AuditedAction[] = [
  post("/admin/artisans/:id/approve", "artisan.approve", artisan),
  post("/admin/artisans/:id/refuse", "artisan.refuse", artisan),
  post("/admin/artisans/:id/suspend", "artisan.suspend", artisan),
  post("/admin/artisans/:id/reinstate", "artisan.reinstate", artisan),
  post("/admin/artisans/:id/close", "artisan.close", artisan),
  post("/admin/artisans/:id/support-sessions", "artisan.support", artisan),
  post("/admin/artisans/:id/notes", "artisan.note", artisan),
  { method: "DELETE", matcher: "/admin/artisan-notes/:id", action: "artisan.note_removed", subject: note },
  post("/admin/commission-rules", "commission.rule", commission, "artisan_id", "category_id"),
  post("/admin/ledger/adjustments", "ledger.adjustment", account, "artisan_id"),
  post("/admin/payouts", "ledger.payout", account, "artisan_id"),
  post("/admin/artisan-orders/:id/cancel", "artisan_order.cancel", artisanOrder),
  post("/admin/artisan-orders/:id/refunds", "artisan_order.refund", artisanOrder),
  post("/admin/sale-notices/:id/retry", "sale_notice.retry", notice),
  post("/admin/sale-notices/:id/resend", "sale_notice.resend", notice),
  post("/admin/sale-notices/retry", "sale_notice.retry_all", notice),
  post("/admin/reviews/:id/publish", "review.publish", review),
  post("/admin/reviews/:id/hide", "review.hide", review),
  post("/admin/reviews/bulk", "review.moderate", review, "ids"),
  post("/admin/products/:id/artisan", "product.reassign", product),
  post("/admin/shipping-zones", "shipping_zone.create", shippingZone),
  post("/admin/shipping-zones/:id", "shipping_zone.change", shippingZone),
  { method: "DELETE", matcher: "/admin/shipping-zones/:id", action: "shipping_zone.remove", subject: removedZone },
  post("/admin/shipping-limits/:id", "shipping_limit.set", shippingLimit),
  post("/admin/marketplace/settings/:id", "setting.change", setting),
  { method: "DELETE", matcher: "/admin/marketplace/settings/:id", action: "setting.reset", subject: setting },
]

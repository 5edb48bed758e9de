/** A request of an administrator that leaves a trace, and the row that it changes. */
export interface AuditedAction {
  readonly method: "POST" | "DELETE"
  readonly matcher: string
  readonly action: string
  readonly subject: { readonly type: string, readonly table: string }
  /** The key of the body that holds the row's id, where the path has none; without either it is the whole marketplace. */
  readonly idIn?: string
}

const artisan = { type: "artisan", table: "artisan" }
const note = { type: "artisan_note", table: "artisan_note" }
const notice = { type: "sale_notice", table: "sale_notice" }
const review = { type: "review", table: "review" }
const artisanOrder = { type: "artisan_order", table: "artisan_order" }

const post = (matcher: string, action: string, subject: AuditedAction["subject"], idIn?: string): AuditedAction => ({ method: "POST", matcher, action, subject, idIn })

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
  post("/admin/commission-rules", "commission.rule", artisan, "artisan_id"),
  post("/admin/ledger/adjustments", "ledger.adjustment", artisan, "artisan_id"),
  post("/admin/payouts", "ledger.payout", artisan, "artisan_id"),
  post("/admin/artisan-orders/:id/cancel", "artisan_order.cancel", artisanOrder),
  post("/admin/artisan-orders/:id/refunds", "artisan_order.refund", artisanOrder),
  post("/admin/sale-notices/:id/retry", "sale_notice.retry", notice),
  post("/admin/sale-notices/:id/resend", "sale_notice.resend", notice),
  post("/admin/sale-notices/retry", "sale_notice.retry_all", notice),
  post("/admin/reviews/:id/publish", "review.publish", review),
  post("/admin/reviews/:id/hide", "review.hide", review),
]

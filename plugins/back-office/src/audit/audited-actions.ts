/** A request of an administrator that leaves a trace, and the row that it changes. */
export interface AuditedAction {
  readonly method: "POST" | "DELETE"
  readonly matcher: string
  readonly action: string
  readonly subject: { readonly type: string, readonly table: string }
}

const artisan = { type: "artisan", table: "artisan" }
const notice = { type: "sale_notice", table: "sale_notice" }
const review = { type: "review", table: "review" }
const artisanOrder = { type: "artisan_order", table: "artisan_order" }

const post = (matcher: string, action: string, subject: AuditedAction["subject"]): AuditedAction => ({ method: "POST", matcher, action, subject })

/** Routes of plugins that are not installed are never called, so they may stand here. The row's id is the path's `:id`. */
export const auditedActions: readonly AuditedAction[] = [
  post("/admin/artisans/:id/approve", "artisan.approve", artisan),
  post("/admin/artisans/:id/suspend", "artisan.suspend", artisan),
  post("/admin/artisans/:id/reinstate", "artisan.reinstate", artisan),
  post("/admin/artisans/:id/close", "artisan.close", artisan),
  post("/admin/artisans/:id/commission", "artisan.commission", artisan),
  post("/admin/artisans/:id/notes", "artisan.notes", artisan),
  post("/admin/artisan-orders/:id/cancel", "artisan_order.cancel", artisanOrder),
  post("/admin/artisan-orders/:id/refunds", "artisan_order.refund", artisanOrder),
  post("/admin/sale-notices/:id/retry", "sale_notice.retry", notice),
  post("/admin/reviews/:id/publish", "review.publish", review),
  post("/admin/reviews/:id/hide", "review.hide", review),
]

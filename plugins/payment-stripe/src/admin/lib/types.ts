/** A dispute as `GET /admin/orders/:id/disputes` answers it; status and reason are Stripe's codes. */
export interface Dispute {
  id: string
  amount: number
  currency_code: string
  status: string
  reason: string
  evidence_due_by: string | null
  opened_at: string
  closed_at: string | null
}

/** A refund that came back, as `GET /admin/orders/:id/failed-refunds` answers it; the reason is Stripe's code. */
export interface FailedRefund {
  id: string
  amount: number
  currency_code: string
  reason: string
  created_at: string
}

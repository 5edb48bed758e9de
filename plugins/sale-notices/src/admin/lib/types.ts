import type { NoticeKind } from "../../types"

/** A notice as `GET /admin/sale-notices` lists it. */
export interface SaleNotice {
  id: string
  kind: NoticeKind
  recipient: string
  order_id: string | null
  status: "waiting" | "sent" | "parked"
  attempts: number
  next_attempt_at: string
  last_error: string | null
  sent_at: string | null
  created_at: string
}

export interface SaleNoticeList { sale_notices: SaleNotice[], count: number, limit: number, offset: number }

/** The answer of `GET /admin/sale-notices/:id/preview`. */
export interface Preview { mail: { subject: string, html: string, text: string } }

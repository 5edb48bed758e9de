import { searchText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"

import { noticePayloads } from "../../../types"

const page = (fewest: number, most: number, otherwise: number) => z.coerce.number().int().min(fewest).max(most).default(otherwise)
/** Text that PostgreSQL can compare with: it knows no NUL. */
const words = (most: number) => z.string().max(most).refine(text => !text.includes("\0"), "holds a NUL character")
const kinds = Object.keys(noticePayloads)

/** Filters of the list; anything else is refused. The newest first: by id, since the notices of one order share their moment. */
export const AdminGetSaleNoticesParams = createFindParams({ limit: 50, offset: 0, order: "-id" })
  .extend({
    limit: page(1, 200, 50),
    offset: page(0, 1_000_000, 0),
    q: words(200).optional(),
    status: z.enum(["waiting", "sent", "parked"]).optional(),
    kind: z.enum(kinds).optional(),
    order_id: words(100).optional(),
    artisan_id: words(100).optional(),
  })
  .strict()

export const AdminRetrySaleNotice = z.object({
  /** The address to use from now on, instead of the one that the notice has. */
  recipient: z.string().max(254).optional(),
}).strict()

/** Which of the parked ones; all of them without anything. */
export const AdminRetryParkedNotices = z.strictObject({ kind: z.enum(kinds).optional(), q: searchText })

export type AdminRetryParkedNoticesBody = z.infer<typeof AdminRetryParkedNotices>

/** The same `key` twice is the same mail. */
export const AdminResendSaleNotice = z.strictObject({
  key: z.string().regex(/^[\w-]{8,100}$/, "must be 8 to 100 letters, digits, - or _"),
  recipient: z.string().max(254).optional(),
})

export type AdminResendSaleNoticeBody = z.infer<typeof AdminResendSaleNotice>

export type AdminRetrySaleNoticeBody = z.infer<typeof AdminRetrySaleNotice>

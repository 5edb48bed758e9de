import { paging, searchText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { PART_STATUSES } from "../status/status-of"

/** A page of a list: `limit`, `offset`, nothing else. */
export const page = z.strictObject(paging)

/** The part's own statuses. */
export const status = z.enum(PART_STATUSES)

export const order = z.enum(["created_at", "-created_at"]).default("-created_at")

const DAY = 86_400_000

/** A day (`2026-11-25`, in UTC) or a moment; a day at the end of a span counts to its last moment. */
function moment(atEnd: boolean) {
  return z.union([
    z.iso.date().transform(day => new Date(Date.parse(day) + (atEnd ? DAY : 0))),
    z.iso.datetime({ offset: true }).transform(time => new Date(time)),
  ])
}

/** What every list of artisan orders can be narrowed by. */
export const filters = { status: status.optional(), q: searchText, from: moment(false).optional(), to: moment(true).optional() }

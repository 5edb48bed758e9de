import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { PART_STATUSES } from "../status/status-of"
import type { PartStatus } from "../status/status-of"
import { whereFilters } from "./filters"
import type { PartFilters } from "./filters"

export type StatusCounts = Record<PartStatus | "all", number>

/** How many artisan orders there are of each status, whichever of them is being looked at; one statement. */
export async function countByStatus(knex: Knex, { status: _shown, ...filters }: PartFilters): Promise<StatusCounts> {
  const rows = await whereFilters(knex("artisan_order"), filters)
    .groupBy("artisan_order.status")
    .select<{ status: PartStatus, count: number }[]>("artisan_order.status", knex.raw("count(*)::int as count"))
  const counts = Object.fromEntries(["all", ...PART_STATUSES].map(status => [status, 0])) as StatusCounts
  for (const { status, count } of rows) {
    counts[status] = count
    counts.all += count
  }
  return counts
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { stuckOrders } from "./stuck-orders"
import type { StuckKind } from "./stuck-orders"

/** How many orders of a kind are named. */
const NAMED = 5

/** What is counted alone: it has a list of its own. */
const queues = {
  applications: { table: "artisan", sql: "select count(*) from artisan where status = 'pending' and deleted_at is null" },
  reported_reviews: { table: "review_report", sql: "select count(distinct review_id) from review_report where deleted_at is null and settled_at is null" },
  parked_notices: { table: "sale_notice", sql: "select count(*) from sale_notice where status = 'parked' and deleted_at is null" },
  parked_payment_events: { table: "stripe_event", sql: "select count(*) from stripe_event where status = 'parked' and deleted_at is null" },
} as const

export type QueueKind = keyof typeof queues
export type TaskKind = QueueKind | StuckKind

export interface StuckOrder { id: string, display_id: number }

/** How many of each kind wait for an administrator, and the first of the orders that something is wrong with. */
export interface Tasks {
  tasks: Partial<Record<TaskKind, number>>
  stuck_orders: Partial<Record<StuckKind, StuckOrder[]>>
}

interface Stuck { count: number, orders: StuckOrder[] }

/** An order that is stuck twice over is one order. */
function stuckColumn(kind: StuckKind): string {
  return `(
    select json_build_object(
      'count', count(*),
      'orders', coalesce(json_agg(json_build_object('id', id, 'display_id', display_id) order by id) filter (where place <= ${NAMED}), '[]')
    )
    from (select found.*, row_number() over (order by id) as place from (select distinct id, display_id from (${stuckOrders[kind].sql}) stuck) found) numbered
  ) as ${kind}`
}

/** The kinds whose plugin is installed. */
async function installedOf<Kind extends string>(knex: Knex, kinds: Record<Kind, { table: string }>): Promise<Kind[]> {
  const names = Object.keys(kinds) as Kind[]
  const columns = names.map(kind => `to_regclass('public.${kinds[kind].table}') is not null as ${kind}`)
  const { rows } = await knex.raw<{ rows: Record<Kind, boolean>[] }>(`select ${columns.join(", ")}`)
  return names.filter(kind => rows[0]?.[kind])
}

/** With two statements; a kind whose plugin is not installed is left out. */
export async function readTasks(knex: Knex): Promise<Tasks> {
  const installed = await installedOf(knex, { ...queues, ...stuckOrders })
  const isQueue = (kind: TaskKind): kind is QueueKind => kind in queues
  const columns = installed.map(kind => isQueue(kind) ? `(${queues[kind].sql})::int as ${kind}` : stuckColumn(kind))
  const { rows: [row] } = await knex.raw<{ rows: Record<TaskKind, number | Stuck>[] }>(`select ${columns.join(", ") || "1"}`)
  const found = installed.map(kind => [kind, row?.[kind] ?? 0] as const)
  return {
    tasks: Object.fromEntries(found.map(([kind, value]) => [kind, typeof value === "number" ? value : value.count])),
    stuck_orders: Object.fromEntries(found.flatMap(([kind, value]) => typeof value === "number" ? [] : [[kind, value.orders]])),
  }
}

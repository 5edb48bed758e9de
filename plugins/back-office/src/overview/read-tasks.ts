import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What waits for an administrator. */
export const taskKinds = ["applications", "parked_notices", "unsplit_orders", "uncaptured_payments", "reported_reviews"] as const
export type TaskKind = typeof taskKinds[number]
export type Tasks = Record<TaskKind, number>

/** Time that the reconciler has for a thing before a person should look at it. */
const late = "interval '15 minutes'"

const counts: Record<TaskKind, { table: string, sql: string }> = {
  applications: {
    table: "artisan",
    sql: "select count(*) from artisan where status = 'pending' and deleted_at is null",
  },
  parked_notices: {
    table: "sale_notice",
    sql: "select count(*) from sale_notice where status = 'parked' and deleted_at is null",
  },
  unsplit_orders: {
    table: "artisan_order",
    sql: `select count(*) from "order" o
      where o.created_at between now() - interval '30 days' and now() - ${late}
        and o.deleted_at is null and not o.is_draft_order and o.status not in ('canceled', 'draft')
        and not exists (select 1 from artisan_order part where part.order_id = o.id and part.deleted_at is null)`,
  },
  uncaptured_payments: {
    table: "artisan_order",
    sql: `select count(*) from payment
      where captured_at is null and canceled_at is null and deleted_at is null
        and created_at between now() - interval '30 days' and now() - ${late}`,
  },
  reported_reviews: {
    table: "review_report",
    sql: "select count(distinct review_id) from review_report where deleted_at is null and settled_at is null",
  },
}

/** The kinds whose plugin is installed. */
async function installedKinds(knex: Knex): Promise<TaskKind[]> {
  const columns = taskKinds.map(kind => `to_regclass('public.${counts[kind].table}') is not null as ${kind}`)
  const { rows } = await knex.raw<{ rows: Record<TaskKind, boolean>[] }>(`select ${columns.join(", ")}`)
  return taskKinds.filter(kind => rows[0]?.[kind])
}

/** How many of each wait, with two statements. A kind whose plugin is not installed is left out. */
export async function readTasks(knex: Knex): Promise<Partial<Tasks>> {
  const kinds = await installedKinds(knex)
  const { rows } = await knex.raw<{ rows: Record<TaskKind, string>[] }>(`select ${kinds.map(kind => `(${counts[kind].sql}) as ${kind}`).join(", ")}`)
  return Object.fromEntries(kinds.map(kind => [kind, Number(rows[0]?.[kind] ?? 0)]))
}

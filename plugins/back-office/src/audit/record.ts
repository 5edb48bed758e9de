import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import type { AuditedAction, AuditedSubject } from "./audited-actions"

type Row = Record<string, unknown>

/** What is known before the deed. */
export interface Deed {
  readonly actor_id: string
  readonly action: AuditedAction["action"]
  readonly subject: AuditedSubject
  readonly subject_id: string
  readonly request: unknown
  /** What counts where there is no row. */
  readonly usual?: Row | null
}

/** The subject as it is now, or null when there is none. */
async function snapshotOf(knex: Knex, { subject: { table, snapshot }, subject_id, request, usual }: Deed): Promise<Row | null> {
  const sql = snapshot ?? `select to_jsonb("${table}") as row from "${table}" where id = :id`
  const { rows: [found] } = await knex.raw<{ rows: { row: Row }[] }>(sql, { id: subject_id, request: JSON.stringify(request ?? {}) })
  return found?.row ?? usual ?? null
}

/** Writes down what is about to be done. @returns the entry's id, for {@link settleEntry}. */
export async function beginEntry(knex: Knex, deed: Deed): Promise<string> {
  const id = generateEntityId(undefined, "audit")
  const before = await snapshotOf(knex, deed)
  await knex("audit_entry").insert({
    id,
    actor_id: deed.actor_id,
    actor_email: knex("user").select("email").where({ id: deed.actor_id }),
    action: deed.action,
    subject_type: deed.subject.type,
    subject_id: deed.subject_id,
    request: JSON.stringify(deed.request ?? {}),
    before: before && JSON.stringify(before),
  })
  return id
}

/** Writes down what came of it. An entry is settled once. */
export async function settleEntry(knex: Knex, id: string, deed: Deed, status_code: number): Promise<void> {
  const after = await snapshotOf(knex, deed)
  await knex("audit_entry").where({ id }).whereNull("settled_at").update({
    after: after && JSON.stringify(after),
    status_code,
    settled_at: knex.fn.now(),
  })
}

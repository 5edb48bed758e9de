import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import type { AuditedAction } from "./audited-actions"

type Row = Record<string, unknown>

/** What is known before the deed. */
export interface Deed {
  readonly actor_id: string
  readonly action: AuditedAction["action"]
  readonly subject: AuditedAction["subject"]
  readonly subject_id: string
  readonly request: unknown
}

/** The row as it is now, or null when there is none. */
async function snapshotOf(knex: Knex, { table }: AuditedAction["subject"], id: string): Promise<Row | null> {
  const row = await knex(table).select(knex.raw("to_jsonb(??) as row", [table])).where({ id }).first<{ row: Row } | undefined>()
  return row?.row ?? null
}

/** Writes down what is about to be done. @returns the entry's id, for {@link settleEntry}. */
export async function beginEntry(knex: Knex, deed: Deed): Promise<string> {
  const id = generateEntityId(undefined, "audit")
  const before = await snapshotOf(knex, deed.subject, deed.subject_id)
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
  const after = await snapshotOf(knex, deed.subject, deed.subject_id)
  await knex("audit_entry").where({ id }).whereNull("settled_at").update({
    after: after && JSON.stringify(after),
    status_code,
    settled_at: knex.fn.now(),
  })
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { changesBetween } from "./changes-between"
import type { Change } from "./changes-between"

export interface EntryFilters { action?: string, subject_id?: string, actor_id?: string, from?: string, to?: string }

interface EntryRow {
  id: string
  actor_id: string
  actor_email: string | null
  action: string
  subject_type: string
  subject_id: string
  request: unknown
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  status_code: number | null
  created_at: Date
}

export interface PresentedEntry extends Omit<EntryRow, "before" | "after"> {
  readonly subject_name: string | null
  readonly outcome: "done" | "refused" | "unfinished"
  readonly changes: Change[]
}

function outcomeOf(status: number | null): PresentedEntry["outcome"] {
  if (status === null)
    return "unfinished"
  return status < 400 ? "done" : "refused"
}

function present({ before, after, ...entry }: EntryRow): PresentedEntry {
  const { name, title, recipient } = after ?? before ?? {}
  return {
    ...entry,
    subject_name: [name, title, recipient].find((text): text is string => typeof text === "string") ?? null,
    outcome: outcomeOf(entry.status_code),
    changes: entry.status_code === null ? [] : changesBetween(before, after),
  }
}

function matching(knex: Knex, { from, to, ...equal }: EntryFilters) {
  const rows = knex<EntryRow>("audit_entry").where(Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined)))
  if (from)
    rows.where("created_at", ">=", from)
  if (to)
    rows.where("created_at", "<", to)
  return rows
}

/** A page of the audit log, the newest first. Two statements, whatever its size. */
export async function listEntries(knex: Knex, filters: EntryFilters, { limit, offset }: { limit: number, offset: number }) {
  const rows = await matching(knex, filters).orderBy("id", "desc").limit(limit).offset(offset)
  const counted = await matching(knex, filters).count<{ count: string }[]>("* as count")
  return { audit_entries: rows.map(present), count: Number(counted[0]?.count ?? 0), limit, offset }
}

import type { PresentedEntry } from "../../audit/list-entries"
import type { readOverview } from "../../overview/read-overview"

/** An entry as it arrives: dates are texts. */
export type AuditEntry = Omit<PresentedEntry, "created_at"> & { created_at: string }

export interface AuditEntryList { audit_entries: AuditEntry[], count: number, limit: number, offset: number }

export type Overview = Awaited<ReturnType<typeof readOverview>>

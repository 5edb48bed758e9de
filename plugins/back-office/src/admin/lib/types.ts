import type { PresentedEntry } from "../../audit/list-entries"
import type { readOverview } from "../../overview/read-overview"
import type { PresentedSetting } from "../../settings/read-settings"

/** An entry as it arrives: dates are texts. */
export type AuditEntry = Omit<PresentedEntry, "created_at"> & { created_at: string }

export interface AuditEntryList { audit_entries: AuditEntry[], count: number, limit: number, offset: number }

/** A setting as it arrives: dates are texts. */
export type PanelSetting = Omit<PresentedSetting, "updated_at"> & { updated_at: string | null }

export type Overview = Awaited<ReturnType<typeof readOverview>>

/** The columns of an artisan that say whether, and until when, nobody is there. */
export type VacationColumns = {
  vacation_since: Date | string | null
  /** The first day back, `YYYY-MM-DD` in the artisan's time zone; null: until further notice. */
  vacation_until: string | null
  vacation_note?: string | null
  time_zone: string
}

export type Vacation = { until: string | null, note: string | null }

/** Today's date, `YYYY-MM-DD`, in a time zone by its IANA name. */
export function dayIn(time_zone: string, now: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: time_zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now)
}

/**
 * The vacation that lasts at this moment, or null. It ends by itself with the first minute of its day in the artisan's
 * time zone: no job has to take it away.
 */
export function vacationAt(columns: VacationColumns, now = new Date()): Vacation | null {
  const { vacation_since, vacation_until, vacation_note, time_zone } = columns
  const lasts = vacation_since !== null && (vacation_until === null || dayIn(time_zone, now) < vacation_until)
  return lasts ? { until: vacation_until, note: vacation_note ?? null } : null
}

import type { ArtisanSummary, Vacation } from "../types/artisan"

/** Today's date, `YYYY-MM-DD`, in a time zone. */
function dayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now)
}

/**
 * The vacation that lasts at this moment, or null. It ends with the first minute of its day where the artisan lives;
 * the server decides in the same way when something is put into a cart.
 */
export function vacationOf(artisan: ArtisanSummary | null | undefined, now = new Date()): Vacation | null {
  if (!artisan?.vacation_since)
    return null
  const until = artisan.vacation_until ?? null
  const lasts = until === null || dayIn(artisan.time_zone ?? "UTC", now) < until
  return lasts ? { until, note: artisan.vacation_note ?? null } : null
}

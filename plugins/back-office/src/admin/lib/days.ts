const DAY = 86_400_000

/** The calendar day of a moment where the administrator is, as `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const pad = (number: number) => String(number).padStart(2, "0")
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
}

/** The last `count` days, today included. */
export function lastDays(count: number, now = new Date()): { from: string, to: string } {
  return { from: dayOf(new Date(now.getTime() - (count - 1) * DAY)), to: dayOf(now) }
}

/** A `YYYY-MM-DD` as a moment of that day, for calendars and labels. */
export function momentOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return new Date(year, month - 1, date)
}

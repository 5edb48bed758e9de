const DAY = 86_400_000
/** How far a range may reach: two years and a leap day. */
export const MOST_DAYS = 732
const USUAL = 30

function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The day so many days later (or, below zero, earlier). */
export function addDays(day: string, count: number): string {
  return new Date(toTime(day) + count * DAY).toISOString().slice(0, 10)
}

/** How many days from the first to the last, both included. */
export function countDays(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / DAY) + 1
}

/** Every day of the range, both ends included. */
export function daysOf(from: string, to: string): string[] {
  return Array.from({ length: countDays(from, to) }, (_, index) => addDays(from, index))
}

/** The range that is meant: up to today, and thirty days long, unless it is said otherwise. */
export function rangeOf({ from, to }: { from?: string, to?: string }, today: string): { from: string, to: string } {
  const end = to ?? (from !== undefined && from > today ? from : today)
  return { from: from ?? addDays(end, 1 - USUAL), to: end }
}

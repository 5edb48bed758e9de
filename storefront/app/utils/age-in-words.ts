const STEPS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3600 },
  { unit: "minute", seconds: 60 },
] as const

/**
 * How long ago a moment was, in words; after a week its day.
 *
 * @param language BCP 47.
 */
export function ageInWords(at: string, now: Date, language: string): string {
  const age = Math.max(0, (now.getTime() - Date.parse(at)) / 1000)
  if (age >= 7 * 86_400)
    return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(at))
  const step = STEPS.find(({ seconds }) => age >= seconds)
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" })
  return step ? words.format(-Math.floor(age / step.seconds), step.unit) : words.format(0, "second")
}

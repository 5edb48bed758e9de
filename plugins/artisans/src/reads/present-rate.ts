export const rateFields = [
  "id",
  "zone",
  "speed",
  "currency_code",
  "first_item",
  "additional_item",
  "free_above",
  "min_days",
  "max_days",
] as const

/** A shipping rate as an answer shows it, amounts in major units. */
export function presentRate(row: Record<string, unknown>): Record<(typeof rateFields)[number], unknown> {
  return Object.fromEntries(rateFields.map(field => [field, row[field] ?? null])) as Record<(typeof rateFields)[number], unknown>
}

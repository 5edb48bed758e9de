/** A number as it was typed, with a comma or a point; undefined while it is none. */
export function numberOf(typed: string): number | undefined {
  const text = typed.trim().replace(",", ".")
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** A rate as it was typed in percent, in basis points; undefined where it is none between 0 and 100. */
export function bpsOf(typed: string): number | undefined {
  const percent = numberOf(typed)
  const bps = percent === undefined ? -1 : Math.round(percent * 100)
  return percent !== undefined && bps >= 0 && bps <= 10_000 && Math.abs(bps - percent * 100) < 1e-6 ? bps : undefined
}

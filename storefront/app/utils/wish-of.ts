/** What the buyer wrote so that the piece of this line becomes theirs; null when nothing. */
export function wishOf({ metadata }: { metadata?: Record<string, unknown> | null }): string | null {
  const text = metadata?.personalisation
  return typeof text === "string" && text.trim() ? text : null
}

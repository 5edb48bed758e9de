/** Nuxt wraps what a fetcher throws; the failure itself is its cause. */
export function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause ? error.cause : error
}

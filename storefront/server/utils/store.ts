/** Asks the backend's store API with the shop's publishable key. */
export function fromStore<T>(path: string, query: Record<string, unknown>): Promise<T> {
  const config = useRuntimeConfig()
  return $fetch<T>(path, {
    baseURL: config.medusaUrl || config.public.medusaUrl,
    query,
    headers: { "x-publishable-api-key": config.public.medusaPublishableKey },
    timeout: 10_000,
  }) as Promise<T>
}

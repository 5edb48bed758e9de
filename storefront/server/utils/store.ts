import type { SearchResponse, SearchResult } from "~~/app/types/search"

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

/** Several searches in one call; their results in the order of the requests. */
export async function searchStore(queries: object[]): Promise<SearchResult[]> {
  const config = useRuntimeConfig()
  const answer = await $fetch<SearchResponse>("/store/search", {
    method: "POST",
    baseURL: config.medusaUrl || config.public.medusaUrl,
    body: { queries },
    headers: { "x-publishable-api-key": config.public.medusaPublishableKey },
    timeout: 10_000,
  })
  return answer.results
}

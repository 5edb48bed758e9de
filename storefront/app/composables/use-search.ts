import type { SearchResponse, SearchResult } from "~/types/search"

/** Asks the search index; several requests go in one call and are answered in their order. */
export function useSearch() {
  const sdk = useMedusa()
  return async (...queries: object[]): Promise<SearchResult[]> => {
    const answer = await sdk.client.fetch<SearchResponse>("/store/search", {
      method: "POST",
      body: { queries },
    })
    return answer.results
  }
}

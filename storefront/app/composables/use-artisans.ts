import type { Artisan } from "~/types/artisan"

interface ArtisanList { artisans: Artisan[], count: number, limit: number, offset: number }

/** Reads artisans from the store API; rejects with an `ApiError`. */
export function useArtisans() {
  const sdk = useMedusa()
  return {
    list: (limit: number, offset = 0) =>
      sdk.client.fetch<ArtisanList>("/store/artisans", { query: { limit, offset } }),
    byHandle: async (handle: string) =>
      (await sdk.client.fetch<{ artisan: Artisan }>(`/store/artisans/${encodeURIComponent(handle)}`)).artisan,
  }
}

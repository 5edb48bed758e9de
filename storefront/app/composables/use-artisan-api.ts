import type { ArtisanApi } from "~/utils/artisan-api"
import type { VisitedMemory } from "~/utils/token-memory"

/** The dashboard's client of the backend: asks with the artisan's token; see `createArtisanApi` for how it fails. */
export function useArtisanApi(): ArtisanApi {
  return useNuxtApp().$artisanApi
}

export function useArtisanToken(): VisitedMemory {
  return useNuxtApp().$artisanToken
}

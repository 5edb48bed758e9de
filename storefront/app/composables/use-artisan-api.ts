import type { ArtisanApi } from "~/utils/artisan-api"
import type { TokenMemory } from "~/utils/token-memory"

/** The dashboard's client of the backend: asks with the artisan's token; see `createArtisanApi` for how it fails. */
export function useArtisanApi(): ArtisanApi {
  return useNuxtApp().$artisanApi
}

export function useArtisanToken(): TokenMemory {
  return useNuxtApp().$artisanToken
}

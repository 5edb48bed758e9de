import type { MedusaClient } from "~/utils/medusa"

/** Medusa's client of this app instance; see `createMedusa` for how it fails. */
export function useMedusa(): MedusaClient {
  return useNuxtApp().$medusa
}

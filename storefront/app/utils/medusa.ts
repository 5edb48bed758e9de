import type Medusa from "@medusajs/js-sdk"
import type { Config, FetchArgs, FetchInput } from "@medusajs/js-sdk"
import type { BackendSettings } from "./backend-request"
import { Auth, Client, Store } from "@medusajs/js-sdk"
import { createBackendRequest } from "./backend-request"

/** The parts of Medusa's client that a shop needs: all but the admin's half. */
export type MedusaClient = Pick<Medusa, "client" | "store" | "auth">

/**
 * Medusa's client for one app instance (one request on the server, one tab in
 * the browser). The buyer's token lives in the browser only.
 *
 * Every failure is an `ApiError`: the SDK's own error keeps the message of an
 * answer but drops its `code`, which the shop's texts hang on.
 */
export function createMedusa(settings: BackendSettings): MedusaClient {
  const config: Config = {
    baseUrl: settings.url,
    publishableKey: settings.publishableKey,
    auth: {
      type: "jwt",
      jwtTokenStorageKey: "craftmart_buyer_token",
      jwtTokenStorageMethod: import.meta.server ? "nostore" : "local",
    },
  }
  const client = new Client(config)
  client.fetch = createFetch(client, settings)
  return { client, store: new Store(client), auth: new Auth(client, config) }
}

function createFetch(client: Client, settings: BackendSettings): Client["fetch"] {
  const request = createBackendRequest(settings, () => client.getToken())
  return async <T>(input: FetchInput, init?: FetchArgs) =>
    await (await request(String(input), init)).json() as T
}

import type Medusa from "@medusajs/js-sdk"
import type { Config, FetchArgs, FetchInput } from "@medusajs/js-sdk"
import type { ApiErrorBody } from "./api-error"
import { Auth, Client, Store } from "@medusajs/js-sdk"
import { withQuery } from "ufo"
import { ApiError } from "./api-error"

/** The parts of Medusa's client that a shop needs: all but the admin's half. */
export type MedusaClient = Pick<Medusa, "client" | "store" | "auth">

export interface MedusaSettings {
  /** Without a slash at the end. */
  url: string
  publishableKey: string
}

/**
 * Medusa's client for one app instance (one request on the server, one tab in
 * the browser). The buyer's token lives in the browser only.
 *
 * Every failure is an {@link ApiError}: the SDK's own error keeps the message
 * of an answer but drops its `code`, which the shop's texts hang on.
 */
export function createMedusa(settings: MedusaSettings): MedusaClient {
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

function createFetch(client: Client, settings: MedusaSettings): Client["fetch"] {
  return async <T>(input: FetchInput, init?: FetchArgs) => {
    const token = await client.getToken()
    const headers = new Headers({
      "accept": "application/json",
      "content-type": "application/json",
      "x-publishable-api-key": settings.publishableKey,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    })
    for (const [name, value] of Object.entries(init?.headers ?? {}))
      value === null ? headers.delete(name) : headers.set(name, String(value))

    const response = await fetch(withQuery(`${settings.url}${String(input)}`, init?.query ?? {}), {
      method: init?.method,
      signal: init?.signal,
      headers,
      body: init?.body === undefined ? undefined : JSON.stringify(init.body),
    }).catch((cause: unknown) => {
      throw isAbort(cause) ? cause : new ApiError(0, { code: "unreachable" })
    })
    if (!response.ok)
      throw new ApiError(response.status, await response.json().catch(() => ({})) as ApiErrorBody)
    return await response.json() as T
  }
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "AbortError"
}

import type { QueryObject } from "ufo"
import type { ApiErrorBody } from "./api-error"
import { withQuery } from "ufo"
import { ApiError } from "./api-error"

export interface BackendSettings {
  /** Without a slash at the end. */
  url: string
  publishableKey: string
}

export interface BackendCall {
  method?: string
  query?: Record<string, unknown>
  /** Sent as JSON, or as the form that it is. */
  body?: unknown
  /** A null takes one of our own headers away. */
  headers?: Record<string, unknown>
  signal?: AbortSignal | null
}

export type BackendRequest = (path: string, call?: BackendCall) => Promise<Response>

/**
 * One way to ask the backend, as whoever the token says. Rejects with an
 * {@link ApiError} for every answer that is no success and for no answer at
 * all; only a request that was called off rejects with its own `AbortError`.
 */
export function createBackendRequest(
  settings: BackendSettings,
  readToken: () => Promise<string | null | undefined> | string | null,
): BackendRequest {
  return async (path, call = {}) => {
    const token = await readToken()
    const headers = new Headers({
      "accept": "application/json",
      "content-type": "application/json",
      "x-publishable-api-key": settings.publishableKey,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    })
    const form = call.body instanceof FormData ? call.body : undefined
    // A form's type holds the boundary between its parts, which only the browser knows.
    if (form)
      headers.delete("content-type")
    for (const [name, value] of Object.entries(call.headers ?? {}))
      value === null ? headers.delete(name) : headers.set(name, String(value))

    const response = await fetch(withQuery(`${settings.url}${path}`, (call.query ?? {}) as QueryObject), {
      method: call.method,
      signal: call.signal,
      headers,
      body: form ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
    }).catch((cause: unknown) => {
      throw isAbort(cause) ? cause : new ApiError(0, { code: "unreachable" })
    })
    if (!response.ok)
      throw new ApiError(response.status, await response.json().catch(() => ({})) as ApiErrorBody)
    return response
  }
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "AbortError"
}

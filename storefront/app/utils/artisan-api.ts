import type { BackendCall, BackendSettings } from "./backend-request"
import type { TokenMemory } from "./token-memory"
import { ApiError } from "./api-error"
import { createBackendRequest } from "./backend-request"

/** What the dashboard asks the backend with. Every call rejects with an {@link ApiError}. */
export interface ArtisanApi {
  get: <T>(path: string, query?: BackendCall["query"], signal?: AbortSignal) => Promise<T>
  post: <T>(path: string, body?: unknown) => Promise<T>
  remove: <T>(path: string) => Promise<T>
  /** The answer itself: for text (CSV) and for streams. */
  open: (path: string, call?: BackendCall) => Promise<Response>
}

/**
 * The artisan's client, beside the buyer's: the same person may be both, with
 * a token for each.
 *
 * @param onRefused hears of every refusal under `/artisan/`: a sign-in that has ended, a suspension.
 */
export function createArtisanApi(settings: BackendSettings, token: TokenMemory, onRefused: (error: ApiError) => void = () => {}): ArtisanApi {
  const request = createBackendRequest(settings, token.read)

  async function open(path: string, call?: BackendCall): Promise<Response> {
    try {
      return await request(path, call)
    } catch (error) {
      if (error instanceof ApiError && path.startsWith("/artisan/"))
        onRefused(error)
      throw error
    }
  }

  async function json<T>(path: string, call: BackendCall): Promise<T> {
    const response = await open(path, call)
    return (response.status === 204 ? undefined : await response.json()) as T
  }

  return {
    get: (path, query, signal) => json(path, { query, signal }),
    post: (path, body = {}) => json(path, { method: "POST", body }),
    remove: path => json(path, { method: "DELETE" }),
    open,
  }
}

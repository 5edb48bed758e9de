/** What a token of Medusa's says of itself. Read for showing the right page only: the backend decides. */
export interface TokenClaims {
  /** False for somebody who has a sign-in but is no artisan yet. */
  hasActor: boolean
  hasEnded: boolean
}

/** Undefined for anything that is no token. `now` is in milliseconds. */
export function readClaims(token: string | null, now = Date.now()): TokenClaims | undefined {
  try {
    const payload = token!.split(".")[1]!.replaceAll("-", "+").replaceAll("_", "/")
    const { actor_id, exp } = JSON.parse(atob(payload)) as { actor_id?: string, exp?: number }
    return { hasActor: Boolean(actor_id), hasEnded: exp !== undefined && exp * 1000 <= now }
  } catch {
    return undefined
  }
}

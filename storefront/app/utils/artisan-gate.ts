import type { ArtisanStatus } from "~/types/own-artisan"

/**
 * How somebody stands to the dashboard: `guest` is not signed in, `newcomer` is
 * signed in without an artisan, `unknown` could not be asked (no connection).
 */
export type Standing = "guest" | "newcomer" | "unknown" | ArtisanStatus

export const SELLER_HOME = "/dashboard/seller"

/**
 * Where somebody of this standing belongs instead of the dashboard's pages, or
 * undefined for who may see them. A suspended artisan looks at everything.
 */
export function dashboardDetour(standing: Standing): string | undefined {
  switch (standing) {
    case "guest":
      return `${SELLER_HOME}/sign-in`
    case "newcomer":
      return `${SELLER_HOME}/apply`
    case "pending":
      return `${SELLER_HOME}/waiting`
    case "closed":
      return `${SELLER_HOME}/closed`
    default:
      return undefined
  }
}

/** A page of the dashboard from an address's query, for after the sign-in; the overview for everything else. */
export function dashboardPage(value: unknown): string {
  const path = typeof value === "string" && !value.includes("\\") ? value : ""
  return path.startsWith(`${SELLER_HOME}/`) || path === SELLER_HOME ? path : SELLER_HOME
}

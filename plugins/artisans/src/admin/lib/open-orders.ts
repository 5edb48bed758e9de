import type { ArtisanBusiness } from "./types"

/** The orders that wait, by number; `more` says how many are not named. */
export function openOrderNames({ open_orders, open_count }: ArtisanBusiness, and: (orders: string, count: number) => string): string {
  const named = open_orders.map(({ display_id }) => `#${display_id}`).join(", ")
  const more = open_count - open_orders.length
  return more > 0 ? and(named, more) : named
}

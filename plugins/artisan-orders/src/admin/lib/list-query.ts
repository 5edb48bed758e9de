/** What the list of artisan orders is narrowed by, as it stands in the fields. */
export interface ListFilters { status: string, q: string, from: string, to: string }

/** Select.Item takes no empty value. */
export const ANY = "any"

export const noFilters: ListFilters = { status: ANY, q: "", from: "", to: "" }

/** The filters as a query; empty fields are left out. */
export function toQuery({ status, q, from, to }: ListFilters): URLSearchParams {
  const given = { status: status === ANY ? "" : status, q: q.trim(), from, to }
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ""))
}

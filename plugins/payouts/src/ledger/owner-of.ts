import type { EntryFilters } from "./list-entries"

/** Whose entries a query string asks for. */
export function ownerOf(artisan_id: string | undefined): EntryFilters["owner"] {
  if (artisan_id === undefined)
    return "everybody"
  return artisan_id === "house" ? "house" : { artisan_id }
}

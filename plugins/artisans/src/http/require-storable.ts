import { refuse } from "@craftmart/http"

/**
 * No id holds a NUL character, which PostgreSQL would answer with an error. Looked at once, before the routes of all
 * plugins, so that none of them can forget to.
 * @throws a 404 refusal.
 */
export function requireStorable(path: string): void {
  if (path.toLowerCase().includes("%00"))
    throw refuse({ status: 404, code: "not_found", message: "There is no such thing." })
}

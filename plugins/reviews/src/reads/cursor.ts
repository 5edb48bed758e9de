import { refuse } from "@craftmart/http"

/** Where a page ended: the sort keys of its last review, as PostgreSQL writes them. */
export type Position = readonly string[]

export function toCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url")
}

/** @throws 400 for anything that {@link toCursor} cannot have made for this sort */
export function fromCursor(cursor: string, checks: readonly ((text: string) => boolean)[]): Position {
  const position = parse(cursor)
  if (!Array.isArray(position) || position.length !== checks.length || !checks.every((check, index) => typeof position[index] === "string" && check(position[index])))
    throw refuse({ status: 400, code: "validation_failed", message: "cursor: is not one of this list", field: "cursor" })
  return position as string[]
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString())
  } catch {
    return undefined
  }
}

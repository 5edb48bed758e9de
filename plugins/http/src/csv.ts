import { guardFormula } from "./formula"

export type Cell = string | number | null

/** One cell; words that would be a formula get an apostrophe before them, numbers stay numbers. */
function cellOf(value: Cell): string {
  const text = typeof value === "string" ? guardFormula(value) : String(value ?? "")
  return /[",\n\r]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text
}

/** One line of a CSV file (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`
}

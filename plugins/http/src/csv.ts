/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/

/** One cell; words that would be a formula get an apostrophe before them, numbers stay numbers. */
function cellOf(value: string | number | null): string {
  const words = String(value ?? "")
  const text = typeof value === "string" && formula.test(words) ? `'${words}` : words
  return /[",\n\r]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text
}

/** One line of a CSV file (RFC 4180). */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`
}

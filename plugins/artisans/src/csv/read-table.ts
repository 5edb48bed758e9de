import { refuse, unguardFormula } from "@craftmart/http"
import type { Currency } from "@craftmart/listing"
import { limits } from "@craftmart/listing"
import Papa from "papaparse"

import { columnsFor } from "./columns"

/** A row of the table, and the line of the file that it begins on. */
export type CsvRow = { line: number, cells: Record<string, string> }

function refuseTable(code: string, message: string) {
  return refuse({ status: 400, code, message, field: "csv" })
}

/** Lines that a row takes in the file: its cells may contain line breaks. */
function linesOf(cells: readonly string[]): number {
  return 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}

/**
 * The rows of a table as a spreadsheet saves it: comma or semicolon, with or without quotation marks.
 * @throws a 400 refusal for what is not a table with the known columns.
 */
export function readTable(csv: string, currencies: readonly Currency[]): CsvRow[] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { skipEmptyLines: false, delimitersToGuess: [",", ";", "\t"] })
  if (errors.some(({ type }) => type === "Quotes"))
    throw refuseTable("csv_broken", "csv: a quotation mark is missing.")
  const [header = [], ...body] = data
  const names = header.map(name => name.trim().toLowerCase())
  const known = new Set(columnsFor(currencies))
  const unknown = names.find((name, index) => !known.has(name) || names.indexOf(name) !== index)
  if (unknown !== undefined)
    throw refuseTable("csv_columns", `csv: there is no column "${unknown.slice(0, 60)}", or it is there twice.`)
  if (!names.includes("title"))
    throw refuseTable("csv_columns", "csv: the column \"title\" is missing.")
  let line = 1 + linesOf(header)
  const rows = body.flatMap((cells) => {
    const row = { line, cells: Object.fromEntries(names.map((name, index) => [name, unguardFormula((cells[index] ?? "").trim())])) }
    line += linesOf(cells)
    return cells.some(cell => cell.trim()) ? [row] : []
  })
  if (rows.length === 0 || rows.length > limits.bulkRows)
    throw refuseTable("csv_rows", `csv: between 1 and ${limits.bulkRows} rows can be read at once.`)
  return rows
}

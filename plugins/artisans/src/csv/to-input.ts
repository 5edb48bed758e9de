import type { Currency } from "@craftmart/listing"

import { optionColumns, priceColumn } from "./columns"
import type { CsvRow } from "./read-table"

/** A number as it is written, with a point or a comma; what is not one is left for the schema to refuse. */
function numberOf(cell: string | undefined): number | string | undefined {
  if (cell === undefined || cell === "")
    return undefined
  return /^-?\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : cell
}

function truthOf(cell: string | undefined): boolean | string {
  const word = (cell ?? "").toLowerCase()
  if (["", "false", "no", "0"].includes(word))
    return false
  return ["true", "yes", "1"].includes(word) ? true : word
}

function choiceOf({ cells }: CsvRow): Record<string, string> {
  return Object.fromEntries(optionColumns().flatMap(({ title, value }) => cells[title] ? [[cells[title], cells[value] ?? ""]] : []))
}

function variantOf(row: CsvRow, currencies: readonly Currency[], madeToOrder: boolean) {
  const { variant_id, sku, stock } = row.cells
  const prices = currencies.flatMap(({ code }) => {
    const price = numberOf(row.cells[priceColumn(code)])
    return price === undefined ? [] : [[code, price]]
  })
  return {
    ...(variant_id ? { id: variant_id } : {}),
    options: choiceOf(row),
    sku: sku || null,
    prices: Object.fromEntries(prices) as Record<string, unknown>,
    stock: madeToOrder ? null : numberOf(stock) ?? 0,
  }
}

function optionsOf(rows: readonly CsvRow[]) {
  const values = new Map<string, Set<string>>()
  for (const [title, value] of rows.flatMap(row => Object.entries(choiceOf(row))))
    values.set(title, (values.get(title) ?? new Set()).add(value))
  return [...values].map(([title, of]) => ({ title, values: [...of] }))
}

/**
 * What the rows of one product say, as `listingSchema` takes it; the first row speaks for the product. Columns that the
 * table has not are left out. `categories` finds a category's id by its path.
 */
export function toInput(rows: readonly CsvRow[], currencies: readonly Currency[], categories: ReadonlyMap<string, string>): Record<string, unknown> {
  const cells = rows[0]?.cells ?? {}
  const has = (name: string) => name in cells
  const made_to_order = truthOf(cells.made_to_order)
  const [min, max] = [numberOf(cells.processing_min_days), numberOf(cells.processing_max_days)]
  return {
    title: cells.title,
    ...(has("description") ? { description: cells.description } : {}),
    ...(has("category") ? { category_id: cells.category ? categories.get(cells.category.toLowerCase()) ?? "unknown" : null } : {}),
    ...(has("tags") ? { tags: (cells.tags ?? "").split(",").map(tag => tag.trim()).filter(Boolean) } : {}),
    ...(has("status") ? { status: cells.status || "draft" } : {}),
    ...(has("made_to_order") ? { made_to_order } : {}),
    ...(has("processing_max_days") ? { processing_days: max === undefined ? null : { min: min ?? max, max } } : {}),
    ...(has("personalisation_prompt")
      ? { personalisation: cells.personalisation_prompt ? { prompt: cells.personalisation_prompt, required: truthOf(cells.personalisation_required) } : null }
      : {}),
    ...(has("low_stock_threshold") ? { low_stock_threshold: numberOf(cells.low_stock_threshold) ?? null } : {}),
    options: optionsOf(rows),
    variants: rows.map(row => variantOf(row, currencies, made_to_order === true)),
  }
}

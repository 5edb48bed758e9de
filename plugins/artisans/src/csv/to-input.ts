import type { Currency, ListingOption, ListingVariant } from "@craftmart/listing"

import type { ArtisanProductView } from "../listings/present"
import { toListing } from "../listings/to-listing"
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

function pricesOf({ cells }: CsvRow, currencies: readonly Currency[], before?: ListingVariant): Record<string, unknown> {
  return Object.fromEntries(currencies.flatMap(({ code }): [string, unknown][] => {
    const column = priceColumn(code)
    const price = column in cells ? numberOf(cells[column]) : before?.prices[code]
    return price === undefined ? [] : [[code, price]]
  }))
}

/** The stock that a row names; one that it leaves empty is left as it is. */
function stockIn(cells: Record<string, string>, madeToOrder: boolean, before?: ListingVariant) {
  const named = numberOf(cells.stock)
  if (madeToOrder || named !== undefined)
    return { stock: madeToOrder ? null : named }
  return { stock: before?.stock ?? 0, ...(before ? { stock_seen: before.stock_seen } : {}) }
}

/** A row's variant; what the table has no column for, and a stock that is left empty, stays as it is. */
function variantOf(row: CsvRow, currencies: readonly Currency[], madeToOrder: boolean, before?: ListingVariant) {
  const { cells } = row
  return {
    ...(cells.variant_id ? { id: cells.variant_id } : {}),
    options: "option_1" in cells ? choiceOf(row) : before?.options ?? {},
    sku: "sku" in cells ? cells.sku || null : before?.sku ?? null,
    prices: pricesOf(row, currencies, before),
    ...stockIn(cells, madeToOrder, before),
  }
}

/** Every option with the values that the variants have of it. */
function optionsOf(variants: readonly { options: Record<string, string> }[]): ListingOption[] {
  const values = new Map<string, Set<string>>()
  for (const [title, value] of variants.flatMap(({ options }) => Object.entries(options)))
    values.set(title, (values.get(title) ?? new Set()).add(value))
  return [...values].map(([title, of]) => ({ title, values: [...of] }))
}

function fieldsOf(cells: Record<string, string>, categories: ReadonlyMap<string, string>): Record<string, unknown> {
  const has = (name: string) => name in cells
  const [min, max] = [numberOf(cells.processing_min_days), numberOf(cells.processing_max_days)]
  return {
    title: cells.title,
    ...(has("description") ? { description: cells.description } : {}),
    ...(has("category") ? { category_id: cells.category ? categories.get(cells.category.toLowerCase()) ?? "unknown" : null } : {}),
    ...(has("tags") ? { tags: (cells.tags ?? "").split(",").map(tag => tag.trim()).filter(Boolean) } : {}),
    ...(has("status") ? { status: cells.status || "draft" } : {}),
    ...(has("made_to_order") ? { made_to_order: truthOf(cells.made_to_order) } : {}),
    ...(has("processing_max_days") ? { processing_days: max === undefined ? null : { min: min ?? max, max } } : {}),
    ...(has("personalisation_prompt")
      ? { personalisation: cells.personalisation_prompt ? { prompt: cells.personalisation_prompt, required: truthOf(cells.personalisation_required) } : null }
      : {}),
    ...(has("low_stock_threshold") ? { low_stock_threshold: numberOf(cells.low_stock_threshold) ?? null } : {}),
  }
}

/**
 * What the rows of one product say, as `listingSchema` takes it; the first row speaks for the product. Of a product that is
 * there already (`before`), whatever the table does not name stays: columns, and variants too. `categories` finds a
 * category's id by its path.
 */
export function toInput(
  rows: readonly CsvRow[],
  currencies: readonly Currency[],
  categories: ReadonlyMap<string, string>,
  before?: ArtisanProductView,
) {
  const present = before ? toListing(before) : undefined
  const fields = { status: "draft", ...present, ...fieldsOf(rows[0]?.cells ?? {}, categories) }
  const madeToOrder = (fields as { made_to_order?: unknown }).made_to_order === true
  const byId = new Map((present?.variants ?? []).map(variant => [variant.id, variant]))
  const named = new Set(rows.map(({ cells }) => cells.variant_id))
  const others = (present?.variants ?? []).filter(({ id }) => !named.has(id)).map(variant => ({ ...variant, stock: madeToOrder ? null : variant.stock ?? 0 }))
  const variants = [...rows.map(row => variantOf(row, currencies, madeToOrder, byId.get(row.cells.variant_id))), ...others]
  return { ...fields, options: optionsOf(variants), variants } as Record<string, unknown>
}

import type { Currency, Problem } from "@craftmart/listing"
import { listingSchema, problemsOf } from "@craftmart/listing"

import type { ListingToSave } from "../listings/setting"
import type { ArtisanProductView } from "../listings/present"
import type { CsvRow } from "./read-table"
import { toInput } from "./to-input"

type RowError = { field: string, message: string }

/** What an import will do with a row. */
export type PlannedRow = { line: number, action: "create" | "update" | "error", title: string, errors: RowError[] }

export type ImportPlan = { rows: PlannedRow[], listings: ListingToSave[] }

export type ImportSetting = {
  currencies: readonly Currency[]
  /** Ids of categories by their path in small letters. */
  categories: ReadonlyMap<string, string>
  /** The artisan's own products that the table names. */
  products: ReadonlyMap<string, ArtisanProductView>
}

/** Rows of one product: of one id, or of one title where there is none. */
function groups(rows: readonly CsvRow[]): CsvRow[][] {
  const found = new Map<string, CsvRow[]>()
  for (const row of rows) {
    const key = row.cells.product_id ? `id ${row.cells.product_id}` : `title ${row.cells.title}`
    found.set(key, [...found.get(key) ?? [], row])
  }
  return [...found.values()]
}

/** A problem stands at the row of its variant, everything else at the product's first row. */
function errorsOf(problems: readonly Problem[], index: number): RowError[] {
  return problems.flatMap(({ field, code }) => {
    const [, at, name] = /^variants\.(\d+)\.(.+)$/.exec(field) ?? []
    if (at === undefined || name === undefined)
      return index === 0 ? [{ field: field.replace("category_id", "category"), message: code }] : []
    return Number(at) === index ? [{ field: name.replace(/^prices\./, "price_"), message: code }] : []
  })
}

function planGroup(rows: readonly CsvRow[], setting: ImportSetting): { problems: Problem[], save?: ListingToSave } {
  const id = rows[0]?.cells.product_id
  const before = id ? setting.products.get(id) : undefined
  if (id && !before)
    return { problems: [{ field: "product_id", code: "not_allowed" }] }
  const input = toInput(rows, setting.currencies, setting.categories, before)
  const known = new Set(before?.variants.map(variant => variant.id))
  const result = listingSchema(setting.currencies).safeParse(input)
  const problems: Problem[] = [
    ...(result.success ? [] : problemsOf(result.error)),
    ...rows.flatMap(({ cells }, index) => cells.variant_id && !known.has(cells.variant_id)
      ? [{ field: `variants.${index}.variant_id`, code: "not_allowed" as const }]
      : []),
    ...(input.category_id === "unknown" ? [{ field: "category", code: "not_allowed" as const }] : []),
  ]
  return result.success && problems.length === 0 ? { problems, save: { ...(before ? { id: before.id } : {}), listing: result.data } } : { problems }
}

/** What an import would do, row by row, and the listings that it would save. Nothing is written. */
export function planImport(rows: readonly CsvRow[], setting: ImportSetting): ImportPlan {
  const planned = groups(rows).map(group => ({ group, ...planGroup(group, setting) }))
  return {
    listings: planned.flatMap(({ save }) => save ?? []),
    rows: planned.flatMap(({ group, problems }) => group.map(({ line, cells }, index): PlannedRow => {
      const errors = errorsOf(problems, index)
      const action = problems.length ? "error" : cells.product_id ? "update" : "create"
      return { line, action, title: cells.title ?? "", errors }
    })).sort((a, b) => a.line - b.line),
  }
}

export function summaryOf(rows: readonly PlannedRow[]) {
  const count = (action: PlannedRow["action"]) => rows.filter(row => row.action === action).length
  return { create: count("create"), update: count("update"), error: count("error") }
}

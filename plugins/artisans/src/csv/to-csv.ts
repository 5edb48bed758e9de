import { guardFormula } from "@craftmart/http"
import type { Currency } from "@craftmart/listing"
import Papa from "papaparse"

import type { ArtisanProductView } from "../listings/present"
import { columnsFor, optionColumns, priceColumn } from "./columns"

type Row = Record<string, string | number | boolean | null>

function productCells(product: ArtisanProductView, path: string | undefined): Row {
  return {
    product_id: product.id,
    title: product.title,
    description: product.description,
    category: path ?? "",
    tags: product.tags.join(", "),
    status: product.status,
    made_to_order: product.made_to_order,
    processing_min_days: product.processing_days?.min ?? null,
    processing_max_days: product.processing_days?.max ?? null,
    personalisation_prompt: product.personalisation?.prompt ?? null,
    personalisation_required: product.personalisation?.required ?? null,
    low_stock_threshold: product.low_stock_threshold,
  }
}

function variantCells(product: ArtisanProductView, variant: ArtisanProductView["variants"][number]): Row {
  const options = optionColumns().flatMap(({ title, value }, index) => {
    const option = product.options[index]
    return option ? [[title, option.title], [value, variant.options[option.title] ?? ""]] : []
  })
  const prices = Object.entries(variant.prices).map(([code, amount]) => [priceColumn(code), amount])
  return { variant_id: variant.id, sku: variant.sku, stock: variant.stock, ...Object.fromEntries([...options, ...prices]) }
}

/**
 * The listings as a table, a row a variant; what belongs to the product is repeated. A spreadsheet runs none of it.
 * Pictures are not in it.
 */
export function toCsv(products: readonly ArtisanProductView[], categories: ReadonlyMap<string, string>, currencies: readonly Currency[]): string {
  const rows = products.flatMap(product => product.variants.map(variant => ({
    ...productCells(product, product.category ? categories.get(product.category.id) : undefined),
    ...variantCells(product, variant),
  })))
  const guarded = rows.map(row => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, typeof cell === "string" ? guardFormula(cell) : cell])))
  return `\uFEFF${Papa.unparse(guarded, { columns: columnsFor(currencies), newline: "\r\n" })}\r\n`
}

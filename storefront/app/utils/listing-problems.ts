import type { ListingCurrency, ListingForm, ListingPicture } from "~/types/listing-form"
import { codes, listingSchema, problemsOf } from "@craftmart/listing"
import { toListing } from "./listing-form"

/** What is wrong with each field: a code of `seller.problem.*` by path, such as `variants.0.prices.eur`. */
export type FieldProblems = Record<string, string>

/** The order in which the form shows its fields: the first wrong one gets the focus. */
const ORDER = ["images", "title", "description", "category_id", "tags", "options", "variants", "low_stock_threshold", "processing_days", "personalisation"]

/** All that keeps a listing from being saved as this, by the same rules as the server's. */
export function listingProblems(
  form: ListingForm,
  pictures: ListingPicture[],
  status: "draft" | "published",
  currencies: ListingCurrency[],
): FieldProblems {
  const result = listingSchema(currencies).safeParse(toListing(form, pictures, status))
  return result.success ? {} : byField(problemsOf(result.error))
}

/** The first problem of each field. */
export function byField(problems: { field: string, code: string }[]): FieldProblems {
  const found: FieldProblems = {}
  for (const { field, code } of problems)
    found[field] ??= code
  return found
}

/** The problem of a field or of what lies within it: `variants.0.prices` for `variants.0.prices.eur` does not count, the reverse does. */
export function problemAt(problems: FieldProblems, field: string): string | undefined {
  return problems[field] ?? Object.entries(problems).find(([path]) => path.startsWith(`${field}.`))?.[1]
}

/** The field that stands first in the form among those with a problem. */
export function firstField(problems: FieldProblems): string | undefined {
  const rank = (field: string) => {
    const at = ORDER.indexOf(field.split(".")[0]!)
    return at < 0 ? ORDER.length : at
  }
  return Object.keys(problems).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, "en", { numeric: true }))[0]
}

const CODES = new Set<string>(codes)

/** The server's reason for a field, which it writes as `field: code`; `refused` for one that the form has no words for. */
export function refusalCode(error: unknown): string {
  const code = error instanceof Error ? error.message.split(": ").at(-1)!.trim() : ""
  return CODES.has(code) ? code : "refused"
}

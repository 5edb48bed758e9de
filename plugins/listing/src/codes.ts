import type { z } from "zod"

/** Everything that can be wrong with a listing. Each is shown in the reader's language; none is a sentence. */
export const codes = [
  "required",
  "wrong_type",
  "unknown_key",
  "too_short",
  "too_long",
  "too_small",
  "too_large",
  "too_few",
  "too_many",
  "not_whole",
  "not_allowed",
  "control_characters",
  "price_not_positive",
  "price_too_precise",
  "currency_not_sold",
  "stock_required",
  "stock_of_made_to_order",
  "stock_changed",
  "range_reversed",
  "duplicate",
  "single_variant",
  "variant_required",
  "option_values_required",
  "unknown_option",
  "picture_required",
  "category_required",
  "price_required",
] as const

export type ListingCode = (typeof codes)[number]

type RawIssue = z.core.$ZodRawIssue

function tooBig({ origin }: { origin: string }): ListingCode {
  return origin === "string" ? "too_long" : origin === "array" ? "too_many" : "too_large"
}

function tooSmall({ origin }: { origin: string }): ListingCode {
  return origin === "string" ? "too_short" : origin === "array" ? "too_few" : "too_small"
}

/** The code of what zod itself complains about. */
export function codeOf(issue: RawIssue): ListingCode {
  if (issue.code === "too_big")
    return tooBig(issue)
  if (issue.code === "too_small")
    return tooSmall(issue)
  if (issue.code === "unrecognized_keys")
    return "unknown_key"
  if (issue.code === "invalid_value")
    return "not_allowed"
  if (issue.input === undefined)
    return "required"
  return issue.code === "invalid_type" && issue.expected === "int" ? "not_whole" : "wrong_type"
}

/** Added to every schema, so that its messages are codes. */
export const told = { error: codeOf }

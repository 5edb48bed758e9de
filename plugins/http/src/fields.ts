import { z } from "@medusajs/framework/zod"

import { isId } from "./is-id"

// eslint-disable-next-line no-control-regex -- NUL is what PostgreSQL cannot store; the other controls are unreadable
const controls = /[\0-\x08\v\f\x0E-\x1F\x7F]/

/** A text of at most `max` characters, trimmed, without control characters. */
export function text(max: number) {
  return z.string().trim().max(max).refine(value => !controls.test(value), "must not contain control characters")
}

/** A text that says something. */
export function requiredText(max: number) {
  return text(max).min(1)
}

/** A text that may be taken away again with null. */
export function clearableText(max: number) {
  return requiredText(max).nullable()
}

/** An id of whatever kind. */
export const id = z.string().refine(isId, "is not an id")

export const countryCode = z.string().trim().toLowerCase().regex(/^[a-z]{2}$/, "must be a country's two letters")

/** Of ISO 4217, in the lower case in which Medusa keeps it. */
export const currencyCode = z.string().trim().toLowerCase().regex(/^[a-z]{3}$/, "must be a currency's three letters")

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email())

/** An address of the web: anything else (`javascript:` above all) must not reach an `src`. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2048)

/** Where a list starts and how long it is, from a query string. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}

export const searchText = requiredText(100).optional()

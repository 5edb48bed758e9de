import { z } from "zod"

import { told } from "./codes"

// eslint-disable-next-line no-control-regex -- NUL is what PostgreSQL cannot store; the other controls are unreadable
const controls = /[\0-\x08\v\f\x0E-\x1F\x7F]/
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

function isReadable(value: string): boolean {
  return !controls.test(value) && !loneSurrogate.test(value)
}

/** A text of at most `max` characters, trimmed, that a database can store. */
export function text(max: number) {
  return z.string(told).trim().max(max, told).refine(isReadable, "control_characters")
}

/** A text that says something. */
export function requiredText(max: number) {
  return text(max).min(1, { error: "required" })
}

/** A whole number from `min` to `max`. */
export function whole(min: number, max: number) {
  return z.number(told).int(told).min(min, told).max(max, told)
}

/** An id of something that the marketplace made. */
export const id = z.string(told).regex(/^\w{1,64}$/, { error: "not_allowed" })

export const stock = (max: number) => whole(0, max).nullable()

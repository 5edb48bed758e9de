import { z } from "zod"

import { told } from "./codes"
import { coherenceProblems } from "./coherence"
import { id, requiredText, stock, text, whole } from "./fields"
import { limits } from "./limits"
import type { Currency } from "./prices"
import { prices } from "./prices"
import { publishProblems } from "./publishing"
import type { ListingShape } from "./types"

const alt = text(limits.alt).default("")
const image = z.union([z.strictObject({ upload_id: id, alt }, told), z.strictObject({ id, alt }, told)], told)

const processingDays = z.strictObject({ min: whole(0, limits.processingDays), max: whole(0, limits.processingDays) }, told)
  .refine(({ min, max }) => min <= max, { message: "range_reversed", path: ["max"] })

const personalisation = z.strictObject({ prompt: requiredText(limits.personalisationPrompt), required: z.boolean(told).default(false) }, told)

const option = z.strictObject({
  title: requiredText(limits.optionTitle),
  values: z.array(requiredText(limits.optionValue), told).min(1, { error: "option_values_required" }).max(limits.optionValues, told),
}, told)

function variant(currencies: readonly Currency[]) {
  return z.strictObject({
    id: id.optional(),
    options: z.record(text(limits.optionTitle), text(limits.optionValue), told).default({}),
    sku: requiredText(limits.sku).nullable().default(null),
    prices: prices(currencies),
    stock: stock(limits.stock),
    stock_seen: stock(limits.stock).optional(),
  }, told)
}

function unique(values: string[]): string[] {
  return [...new Set(values)]
}

function fields(currencies: readonly Currency[]) {
  return {
    title: requiredText(limits.title),
    description: text(limits.description),
    category_id: id.nullable(),
    tags: z.array(requiredText(limits.tag).toLowerCase(), told).max(limits.tags, told).transform(unique),
    status: z.enum(["draft", "published"], told),
    images: z.array(image, told).max(limits.pictures, told),
    made_to_order: z.boolean(told),
    processing_days: processingDays.nullable(),
    personalisation: personalisation.nullable(),
    low_stock_threshold: whole(0, limits.lowStockThreshold).nullable(),
    options: z.array(option, told).max(limits.options, told),
    variants: z.array(variant(currencies), told).min(1, { error: "variant_required" }).max(limits.variants, told),
  }
}

type Context = z.core.$RefinementCtx<ListingShape>

/** The rules across fields; the publishing ones only for what goes into the shop. */
function checkWhole(listing: ListingShape, context: Context): void {
  const problems = [...coherenceProblems(listing), ...(listing.status === "published" ? publishProblems(listing) : [])]
  for (const { field, code } of problems)
    context.addIssue({ code: "custom", path: field.split("."), message: code })
}

/**
 * The whole listing, for a marketplace that sells in these currencies: what `POST /artisan/products` takes. Unknown keys are
 * refused; messages are codes (`ListingCode`). A draft may lack pictures, category and prices.
 */
export function listingSchema(currencies: readonly Currency[]) {
  const all = fields(currencies)
  return z.strictObject({
    ...all,
    description: all.description.default(""),
    category_id: all.category_id.default(null),
    tags: all.tags.default([]),
    images: all.images.default([]),
    made_to_order: all.made_to_order.default(false),
    processing_days: all.processing_days.default(null),
    personalisation: all.personalisation.default(null),
    low_stock_threshold: all.low_stock_threshold.default(null),
    options: all.options.default([]),
  }, told).superRefine(checkWhole)
}

/**
 * A change of some fields, what `POST /artisan/products/:id` takes. Rules across fields need the rest of the listing:
 * check the merged listing with `listingSchema`.
 */
export function listingChangesSchema(currencies: readonly Currency[]) {
  return z.strictObject(fields(currencies), told).partial().refine(changes => Object.keys(changes).length > 0, "required")
}

/** A table of prices and stock: what `POST /artisan/products/bulk` takes. */
export function bulkSchema(currencies: readonly Currency[]) {
  const row = z.strictObject({
    variant_id: id,
    prices: prices(currencies).optional(),
    stock: whole(0, limits.stock).optional(),
    stock_seen: stock(limits.stock).optional(),
  }, told).refine(({ prices, stock }) => prices !== undefined || stock !== undefined, "required")
  const rows = z.array(row, told).min(1, told).max(limits.bulkRows, told).superRefine((given, context) => {
    const seen = new Set<string>()
    given.forEach(({ variant_id }, index) => {
      if (seen.has(variant_id))
        context.addIssue({ code: "custom", path: [index, "variant_id"], message: "duplicate" })
      seen.add(variant_id)
    })
  })
  return z.strictObject({ products: rows }, told)
}

/** What a buyer writes for a personalised piece. */
export const personalisationText = requiredText(limits.personalisation)

export type Listing = z.output<ReturnType<typeof listingSchema>>
export type ListingInput = z.input<ReturnType<typeof listingSchema>>
export type ListingChanges = z.output<ReturnType<typeof listingChangesSchema>>
export type BulkChanges = z.output<ReturnType<typeof bulkSchema>>["products"]

import type { ListingInput } from "@craftmart/listing"
import type { ListingForm, ListingPicture, OwnProduct, VariantRow } from "~/types/listing-form"
import { asAmount, asTyped, typedNumber } from "./typed-number"
import { emptyVariant } from "./variant-matrix"

export function emptyListing(): ListingForm {
  return {
    title: "",
    description: "",
    category_id: null,
    tags: [],
    made_to_order: false,
    processing_min: "",
    processing_max: "",
    personalised: false,
    personalisation_prompt: "",
    personalisation_required: false,
    low_stock_threshold: "",
    options: [],
    variants: [emptyVariant()],
  }
}

/** A product as a form to change it. */
export function formOf(product: OwnProduct): ListingForm {
  return {
    title: product.title,
    description: product.description ?? "",
    category_id: product.category?.id ?? null,
    tags: [...product.tags],
    made_to_order: product.made_to_order,
    processing_min: asTyped(product.processing_days?.min),
    processing_max: asTyped(product.processing_days?.max),
    personalised: Boolean(product.personalisation),
    personalisation_prompt: product.personalisation?.prompt ?? "",
    personalisation_required: product.personalisation?.required ?? false,
    low_stock_threshold: asTyped(product.low_stock_threshold),
    options: product.options.map(({ title, values }) => ({ title, values: [...values] })),
    variants: product.variants.map(variant => ({
      id: variant.id,
      options: { ...variant.options },
      sku: variant.sku ?? "",
      prices: Object.fromEntries(Object.entries(variant.prices).map(([code, amount]) => [code, asAmount(amount)])),
      stock: asTyped(variant.stock),
      stock_seen: variant.stock,
    })),
  }
}

/** The rows with the stock that the shop has now: a number that was typed stays, one that was not follows the shop. */
export function stockSeenAnew(rows: VariantRow[], product: OwnProduct): VariantRow[] {
  const now = new Map(product.variants.map(({ id, stock }) => [id, stock]))
  return rows.map((row) => {
    const stock = row.id ? now.get(row.id) : undefined
    if (stock === undefined)
      return row
    const isTyped = typedNumber(row.stock) !== row.stock_seen
    return { ...row, stock: isTyped ? row.stock : asTyped(stock), stock_seen: stock }
  })
}

export function picturesOf(product: OwnProduct): ListingPicture[] {
  return (product.images ?? []).map(({ id, url, alt }) => ({
    key: id,
    state: "ready",
    url,
    name: "",
    alt: alt ?? "",
    progress: 1,
    image_id: id,
  }))
}

/**
 * What is sent for a form. Numbers that are none become `NaN`, which the
 * listing's schema refuses at its own field; pictures that are not ready are left out.
 */
export function toListing(form: ListingForm, pictures: ListingPicture[], status: "draft" | "published"): ListingInput {
  return {
    title: form.title,
    description: form.description,
    category_id: form.category_id,
    tags: form.tags,
    status,
    images: pictures.flatMap(toImage),
    made_to_order: form.made_to_order,
    processing_days: processingDays(form),
    personalisation: form.personalised
      ? { prompt: form.personalisation_prompt, required: form.personalisation_required }
      : null,
    low_stock_threshold: form.made_to_order ? null : typedNumber(form.low_stock_threshold),
    options: form.options.map(({ title, values }) => ({ title: title.trim(), values })),
    variants: form.variants.map(variant => toVariant(variant, form.made_to_order)),
  }
}

function toImage({ state, upload_id, image_id, alt }: ListingPicture): NonNullable<ListingInput["images"]> {
  if (state !== "ready")
    return []
  return upload_id ? [{ upload_id, alt }] : [{ id: image_id!, alt }]
}

/** One number alone stands for both ends. */
function processingDays({ processing_min, processing_max }: ListingForm) {
  const [min, max] = [typedNumber(processing_min), typedNumber(processing_max)]
  return min === null && max === null ? null : { min: min ?? max!, max: max ?? min! }
}

function toVariant(row: VariantRow, isMadeToOrder: boolean) {
  const prices = Object.entries(row.prices).flatMap(([code, typed]) => {
    const amount = typedNumber(typed)
    return amount === null ? [] : [[code, amount] as const]
  })
  return {
    ...(row.id ? { id: row.id } : {}),
    options: row.options,
    sku: row.sku.trim() || null,
    prices: Object.fromEntries(prices),
    stock: isMadeToOrder ? null : typedNumber(row.stock),
    ...(row.id && row.stock_seen !== undefined ? { stock_seen: row.stock_seen } : {}),
  }
}

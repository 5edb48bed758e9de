import type { ListingOption } from "@craftmart/listing"

import { optionsOf } from "./own-options"
import type { StoredProduct, StoredVariant } from "./product"
import { fromSku } from "./sku"
import { stockOf, totalStock } from "./stock"

type Maker = { handle: string }

/** Major units by currency; only plain prices, not those of a price list or of a quantity. */
function pricesOf({ prices = [] }: StoredVariant): Record<string, number> {
  const plain = prices.filter(price => !price.price_list_id && !price.min_quantity && !price.rules_count)
  return Object.fromEntries(plain.map(({ currency_code, amount }) => [currency_code, Number(amount)]))
}

function choiceOf({ options = [] }: StoredVariant, shown: readonly ListingOption[]): Record<string, string> {
  const titles = new Set(shown.map(({ title }) => title))
  return Object.fromEntries(options.flatMap(({ value, option }) => option && titles.has(option.title) ? [[option.title, value]] : []))
}

function presentVariants(product: StoredProduct, maker: Maker, options: readonly ListingOption[]) {
  const ranked = [...product.variants ?? []].sort((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0))
  return ranked.map(variant => ({
    id: variant.id,
    title: variant.title,
    sku: fromSku(maker.handle, variant.sku),
    options: choiceOf(variant, options),
    prices: pricesOf(variant),
    stock: stockOf(variant),
  }))
}

function presentOwn({ artisan_product: own }: StoredProduct) {
  const { processing_min_days: min, processing_max_days: max, personalisation_prompt: prompt } = own
  return {
    made_to_order: own.made_to_order,
    processing_days: min === null || max === null ? null : { min, max },
    personalisation: prompt === null ? null : { prompt, required: own.personalisation_required },
    low_stock_threshold: own.low_stock_threshold,
  }
}

/** A product in its artisan's list. */
export function presentShort(product: StoredProduct, maker: Maker) {
  const [category] = product.categories ?? []
  const options = optionsOf(product)
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    status: product.status === "published" ? "published" as const : "draft" as const,
    category: category ? { id: category.id, name: category.name } : null,
    tags: (product.tags ?? []).map(({ value }) => value),
    thumbnail: product.thumbnail,
    ...presentOwn(product),
    options,
    variants: presentVariants(product, maker, options),
    stock_total: totalStock(product),
    created_at: product.created_at,
    updated_at: product.updated_at,
    deleted_at: product.artisan_product.removed_at,
  }
}

/** A product as its artisan edits it. */
export function presentProduct(product: StoredProduct, maker: Maker) {
  const images = [...product.images ?? []].sort((a, b) => a.rank - b.rank)
  return {
    ...presentShort(product, maker),
    description: product.description ?? "",
    images: images.map(({ id, url, metadata }) => ({ id, url, alt: typeof metadata?.alt === "string" ? metadata.alt : "" })),
  }
}

export type ArtisanProductView = ReturnType<typeof presentProduct>

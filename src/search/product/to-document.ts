import type { IndexedCategory, IndexedProduct } from "./indexed-product"

import { bayesianMean } from "@craftmart/reviews/types"

import { isInStock } from "./is-in-stock"
import { lowestPrice } from "./lowest-price"

/** Whether buyers may find the product: it is published, and its artisan, if it has one, is active. */
export function isFindable({ status, artisan_product }: IndexedProduct): boolean {
  const artisan = artisan_product?.artisan
  return status === "published" && (!artisan || artisan.status === "active")
}

/** The product as the search index keeps it. */
export function toDocument(product: IndexedProduct) {
  const artisan = product.artisan_product?.artisan
  const categories = withParents(product.categories ?? [])
  const variants = product.variants ?? []
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    subtitle: product.subtitle ?? null,
    description: product.description ?? null,
    thumbnail: product.thumbnail ?? null,
    status: product.status,
    sales_channel_ids: (product.sales_channels ?? []).map(({ id }) => id),
    artisan_id: artisan?.id ?? null,
    artisan_handle: artisan?.handle ?? null,
    artisan_name: artisan?.name ?? null,
    category_ids: categories.map(({ id }) => id),
    category_handles: categories.map(({ handle }) => handle),
    category_names: categories.map(({ name }) => name),
    tags: (product.tags ?? []).map(({ value }) => value),
    materials: product.material ?? null,
    kind: typeof product.metadata?.kind === "string" ? product.metadata.kind : null,
    price_eur: lowestPrice(variants, "eur"),
    price_usd: lowestPrice(variants, "usd"),
    ...ratingOf(product),
    in_stock: isInStock(variants),
    created_at: new Date(product.created_at),
  }
}

function ratingOf({ rating }: IndexedProduct) {
  const { average, count } = rating ?? { average: null, count: 0 }
  return { rating_average: average, rating_count: count, rating_score: bayesianMean(average, count) }
}

function withParents(categories: IndexedCategory[]): IndexedCategory[] {
  const found = new Map<string, IndexedCategory>()
  for (let level = categories; level.length; level = level.flatMap(({ parent_category }) => parent_category ?? []))
    level.forEach(category => found.set(category.id, category))
  return [...found.values()]
}

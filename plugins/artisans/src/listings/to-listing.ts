import type { ListingShape } from "@craftmart/listing"

import type { ArtisanProductView } from "./present"

/** A product as the listing that it was made from, to be changed and checked again. */
export function toListing(product: ArtisanProductView): ListingShape {
  return {
    title: product.title,
    description: product.description,
    category_id: product.category?.id ?? null,
    tags: product.tags,
    status: product.status,
    images: product.images.map(({ id, alt }) => ({ id, alt })),
    made_to_order: product.made_to_order,
    processing_days: product.processing_days,
    personalisation: product.personalisation,
    low_stock_threshold: product.low_stock_threshold,
    options: product.options,
    variants: product.variants.map(({ id, options, sku, prices, stock }) => ({ id, options, sku, prices, stock, stock_seen: stock })),
  }
}

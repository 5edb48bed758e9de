import type { Product, ProductVariant } from "../types/product"
import { aggregateRatingSchema } from "./structured-data"

interface Context {
  currency: string
  url: string
  canBeBought: (variant: ProductVariant) => boolean
}

/** schema.org's Product with one offer a variant; prices as decimal text, as Google reads them. */
export function productSchema(product: Product, { currency, url, canBeBought }: Context): object {
  const artisan = product.artisan_product?.artisan
  return {
    "@type": "Product",
    "name": product.title,
    "description": product.description ?? undefined,
    "image": product.images?.map(image => image.url),
    "url": url,
    "aggregateRating": aggregateRatingSchema(product.rating),
    "brand": artisan ? { "@type": "Brand", "name": artisan.name } : undefined,
    "offers": (product.variants ?? [])
      .filter(variant => typeof variant.calculated_price?.calculated_amount === "number")
      .map(variant => ({
        "@type": "Offer",
        "sku": variant.sku ?? variant.id,
        "url": url,
        "price": String(variant.calculated_price?.calculated_amount),
        "priceCurrency": currency.toUpperCase(),
        "availability": `https://schema.org/${canBeBought(variant) ? "InStock" : "SoldOut"}`,
        "seller": artisan ? { "@type": "Organization", "name": artisan.name } : undefined,
      })),
  }
}

import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"
import type { ArtisanSeed, ProductSeed } from "./schema"

import { imagesOf, thumbnailOf } from "./pictures"
import { optionsOf, variantsOf } from "./variants"

/** What products are made in: ids by handle, and where pictures come from. */
export type ProductSetting = {
  categoryIds: Map<string, string>
  tagIds: Map<string, string>
  salesChannelId: string
  shippingProfileId: string
  backendUrl: string
}

/** A product of the demo as core's workflow wants it. @throws Error for a category that does not exist. */
export function toProduct(product: ProductSeed, artisan: ArtisanSeed, setting: ProductSetting): CreateProductWorkflowInputDTO {
  const categoryId = setting.categoryIds.get(product.category)
  if (!categoryId)
    throw new Error(`The product ${product.handle} is in the category ${product.category}, which does not exist.`)
  return {
    title: product.title,
    handle: product.handle,
    subtitle: product.subtitle,
    description: product.description,
    status: "published",
    material: product.materials,
    weight: product.weight,
    origin_country: artisan.country_code,
    metadata: metadataOf(product),
    category_ids: [categoryId],
    tag_ids: product.tags.flatMap(tag => setting.tagIds.get(tag) ?? []),
    sales_channels: [{ id: setting.salesChannelId }],
    shipping_profile_id: setting.shippingProfileId,
    images: imagesOf(product, artisan.name, setting.backendUrl),
    thumbnail: thumbnailOf(product, setting.backendUrl),
    options: optionsOf(product),
    variants: variantsOf(product).map(({ stock, ...variant }) => ({ ...variant, manage_inventory: stock !== null })),
  }
}

function metadataOf(product: ProductSeed) {
  const shared = { kind: product.kind, size: product.size, craft: product.craft }
  return product.kind === "made-to-order" ? { ...shared, lead_days: product.lead_days } : shared
}

import { refuse } from "@craftmart/http"
import type { ListingOption, ListingShape, ListingVariant } from "@craftmart/listing"
import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"

import { kindOf } from "./kind"
import type { Maker } from "./maker"
import { onlyOption } from "./only-option"
import type { StoredProduct } from "./product"
import type { ListingToSave, Setting } from "./setting"
import { toSku } from "./sku"
import { toImages } from "./to-images"

/** The options that Medusa is given: it wants one, also where there is nothing to choose. */
export function optionsFor({ options }: Pick<ListingShape, "options">): ListingOption[] {
  return options.length ? options : [{ title: onlyOption.title, values: [onlyOption.value] }]
}

export function choiceFor({ options }: Pick<ListingShape, "options">, variant: ListingVariant): Record<string, string> {
  return options.length ? variant.options : { [onlyOption.title]: onlyOption.value }
}

function variantTitle({ title, options }: ListingShape, variant: ListingVariant): string {
  return options.map(option => variant.options[option.title]).join(" / ") || title
}

/** A variant of the listing as core's workflows take it, without its options. */
export function toVariant(listing: ListingShape, variant: ListingVariant, index: number, maker: Maker) {
  return {
    title: variantTitle(listing, variant),
    sku: toSku(maker.handle, variant.sku) ?? undefined,
    manage_inventory: !listing.made_to_order,
    variant_rank: index,
    prices: Object.entries(variant.prices).map(([currency_code, amount]) => ({ currency_code, amount })),
  }
}

/** What the listing says of the product itself. @throws 400 for a category or a picture that does not exist. */
export function toProductFields(listing: ListingShape, setting: Setting, product?: StoredProduct) {
  if (listing.category_id !== null && !setting.categories.has(listing.category_id))
    throw refuse({ status: 400, code: "category_not_found", message: "There is no such category.", field: "category_id" })
  const images = toImages(listing.images, setting.uploads, product)
  const kind = kindOf(listing, product?.metadata?.kind)
  return {
    title: listing.title,
    description: listing.description,
    status: listing.status,
    category_ids: listing.category_id === null ? [] : [listing.category_id],
    tag_ids: listing.tags.flatMap(tag => setting.tags.get(tag) ?? []),
    images,
    thumbnail: images[0]?.url ?? null,
    metadata: {
      kind,
      // An empty text takes the key away.
      lead_days: kind === "made-to-order" ? listing.processing_days?.max ?? "" : "",
      options: listing.options.map(({ title }) => title),
    },
  }
}

/** A new product, on the marketplace's own shelf. */
export function toNewProduct({ listing, copy_of }: ListingToSave, setting: Setting, handle: string): CreateProductWorkflowInputDTO {
  const original = copy_of === undefined ? undefined : setting.products.get(copy_of)
  const { thumbnail, metadata, images, ...fields } = toProductFields(listing, setting, original)
  return {
    ...fields,
    handle,
    images: images.map(({ url, metadata }) => ({ url, metadata })),
    thumbnail: thumbnail ?? undefined,
    metadata: Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== "")),
    sales_channels: [{ id: setting.shelf.sales_channel_id }],
    shipping_profile_id: setting.shelf.shipping_profile_id,
    options: optionsFor(listing),
    variants: listing.variants.map((variant, index) => ({
      ...toVariant(listing, variant, index, setting.maker),
      options: choiceFor(listing, variant),
    })),
  }
}

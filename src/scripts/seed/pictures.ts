import type { ProductSeed } from "./schema"

/** Pixels of the widths that the shop stores; the storefront asks for the others by the same name. */
const IMAGE_WIDTH = 1200
const THUMBNAIL_WIDTH = 800

const SEEN = { whole: "", detail: ", up close", group: ", among others of its kind", above: ", seen from above" }

/** Where a picture is served, by the name that `data/pictures/README.md` gives it. */
export function pictureUrl(backendUrl: string, name: string, width = IMAGE_WIDTH): string {
  return `${backendUrl}/pictures/${name}-${width}.webp`
}

/** A product's images, in order; the words for those who cannot see them are in `metadata.alt`. */
export function imagesOf(product: ProductSeed, artisanName: string, backendUrl: string) {
  return product.views.map((view, index) => ({
    url: pictureUrl(backendUrl, index === 0 ? product.handle : `${product.handle}--${view}`),
    metadata: { alt: `${product.title} by ${artisanName}${SEEN[view]}` },
  }))
}

export function thumbnailOf(product: ProductSeed, backendUrl: string): string {
  return pictureUrl(backendUrl, product.handle, THUMBNAIL_WIDTH)
}

/** A still life of the craft; Medusa's categories have no picture of their own, so it is kept in `metadata.picture`. */
export function categoryPictureUrl(handle: string, backendUrl: string): string {
  return pictureUrl(backendUrl, `category-${handle}`)
}

import { refuse } from "@craftmart/http"
import type { ListingImage } from "@craftmart/listing"

import type { StoredProduct } from "./product"

type Picture = { id?: string, url: string, metadata: { alt: string } }

/**
 * Pictures as Medusa keeps them, in order. A picture is one of the artisan's own uploads or one that the product has.
 * @throws 400 for any other.
 */
export function toImages(images: readonly ListingImage[], uploads: ReadonlyMap<string, string>, product?: StoredProduct): Picture[] {
  const present = new Map((product?.images ?? []).map(({ id, url }) => [id, url]))
  return images.map((image, index) => {
    const field = "id" in image ? "id" : "upload_id"
    const url = "id" in image ? present.get(image.id) : uploads.get(image.upload_id)
    if (url === undefined)
      throw refuse({ status: 400, code: "picture_not_found", message: "There is no such picture.", field: `images.${index}.${field}` })
    return { ...("id" in image ? { id: image.id } : {}), url, metadata: { alt: image.alt } }
  })
}

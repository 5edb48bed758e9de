import { pictureLimits } from "@craftmart/listing"

import { signed, uploadUrl } from "../../cloudinary/account"
import type { CloudinaryOptions } from "../../cloudinary/options"

export type Upload = { id: string, artisan_id: string, expires_at: Date }

const FORMATS = ["jpg", "png", "webp", "avif"]

/** Cloudinary takes a signature for an hour after its timestamp, in seconds. */
const VALID_FOR = 3600

/** Where an artisan's picture lives: named by the server, in the artisan's own folder. */
export function publicIdOf({ id, artisan_id }: Upload, { folder }: CloudinaryOptions): string {
  return `${folder}/${artisan_id}/${id}`
}

/**
 * A signed upload of one picture under one name, once. The timestamp is set back, so that the signature ends with the
 * ticket; what is larger than a page can show is scaled down on arrival, which also drops its EXIF data.
 */
export function ticketFor(upload: Upload, options: CloudinaryOptions) {
  const fields = signed({
    allowed_formats: FORMATS.join(","),
    overwrite: "false",
    public_id: publicIdOf(upload, options),
    timestamp: Math.floor(upload.expires_at.getTime() / 1000) - VALID_FOR,
    transformation: "c_limit,h_2400,w_2400",
  }, options)
  return { url: uploadUrl(options), fields, file_field: "file" }
}

type Found = { bytes: number, width: number, height: number, format: string }

/** Why a picture cannot be used, by what Cloudinary says of it; undefined when it can. */
export function faultOf({ bytes, width, height, format }: Found): { code: string, message: string } | undefined {
  if (bytes > pictureLimits.bytes)
    return { code: "picture_too_large", message: "The picture has more than 10 megabytes." }
  if (width * height > pictureLimits.pixels)
    return { code: "picture_pixels", message: "The picture has more than 40 megapixels." }
  return FORMATS.includes(format) ? undefined : { code: "picture_type", message: "Only JPEG, PNG, WebP and AVIF pictures can be used." }
}

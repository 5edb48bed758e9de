import { pictureLimits } from "@craftmart/listing"

import { signed, uploadUrl } from "../../cloudinary/account"
import type { CloudinaryOptions } from "../../cloudinary/options"

export type Upload = { id: string, artisan_id: string, expires_at: Date }

export const FORMATS = ["jpg", "png", "webp", "avif"]

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

/** Whether a picture is larger than any may be, by what Cloudinary says of it. */
export function isTooLarge({ bytes, width, height }: { bytes: number, width: number, height: number }): boolean {
  return bytes > pictureLimits.bytes || width * height > pictureLimits.pixels
}

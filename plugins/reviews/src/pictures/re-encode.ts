import { refuse } from "@craftmart/http"
import sharp from "sharp"

const PIXELS = 40_000_000
const LONGEST_SIDE = 1600
const accepted = new Set<string | undefined>(["jpeg", "png", "webp", "avif", "heif"])

export interface Picture { content: Buffer, width: number, height: number }

function notAPicture() {
  return refuse({ status: 400, code: "validation_failed", message: "file: must be a whole JPEG, PNG, WebP or AVIF picture of up to 40 megapixels", field: "file" })
}

/**
 * Draws a picture anew as WebP: upright, at most 1600 pixels long, without a camera's notes of place and time, and
 * without whatever else was in the bytes. What it is, the bytes say, not a name or a type that came with them.
 * @throws 400 for anything but a whole picture
 */
export async function reEncode(bytes: Buffer): Promise<Picture> {
  try {
    return await draw(bytes)
  } catch {
    throw notAPicture()
  }
}

async function draw(bytes: Buffer): Promise<Picture> {
  const source = sharp(bytes, { limitInputPixels: PIXELS, failOn: "error" })
  const { format } = await source.metadata()
  if (!accepted.has(format))
    throw new Error(`No pictures of the format ${format} here`)
  const { data, info } = await source.rotate().resize(LONGEST_SIDE, LONGEST_SIDE, { fit: "inside", withoutEnlargement: true }).webp({ quality: 82 }).toBuffer({ resolveWithObject: true })
  return { content: data, width: info.width, height: info.height }
}

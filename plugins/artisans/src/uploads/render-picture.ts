import { refuse } from "@craftmart/http"
import { pictureLimits } from "@craftmart/listing"
import sharp from "sharp"

import { sniffPicture } from "./sniff"

/** The widths that the shop asks for, in pixels. */
export const PICTURE_WIDTHS = [400, 800, 1200] as const

export type RenderedPicture = { files: { width: number, data: Buffer }[], width: number, height: number }

function refusePicture(code: "picture_type" | "picture_pixels" | "picture_broken") {
  const messages = {
    picture_type: "Only JPEG, PNG, WebP and AVIF pictures can be used.",
    picture_pixels: "The picture has more than 40 megapixels.",
    picture_broken: "The picture cannot be read.",
  }
  return refuse({ status: 400, code, message: messages[code], field: "file" })
}

function decode(bytes: Buffer) {
  return sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: "error", animated: false })
}

async function check(bytes: Buffer): Promise<void> {
  const type = sniffPicture(bytes)
  if (!type)
    throw refusePicture("picture_type")
  // The header alone: nothing is decoded before the size is known.
  const header = await sharp(bytes, { limitInputPixels: false }).metadata().catch(() => undefined)
  if (!header || header.format !== type)
    throw refusePicture("picture_broken")
  if (header.width * header.height > pictureLimits.pixels)
    throw refusePicture("picture_pixels")
}

/**
 * The picture in the shop's widths, encoded anew: what was not picture (EXIF with its position, appended scripts) is gone,
 * the right way up is kept. A small picture is not made larger.
 * @throws a 400 refusal for what is not a picture of an allowed type, is broken, or is too large.
 */
export async function renderPicture(bytes: Buffer): Promise<RenderedPicture> {
  await check(bytes)
  try {
    const upright = await decode(bytes).rotate().resize({ width: 1200, height: 2400, fit: "inside", withoutEnlargement: true }).png({ compressionLevel: 1 }).toBuffer()
    const rendered = await Promise.all(PICTURE_WIDTHS.map(async (width) => {
      const { data, info } = await sharp(upright).resize({ width, withoutEnlargement: true }).webp({ quality: 82 }).toBuffer({ resolveWithObject: true })
      return { width, data, info }
    }))
    const largest = rendered[rendered.length - 1]?.info
    return { files: rendered.map(({ width, data }) => ({ width, data })), width: largest?.width ?? 0, height: largest?.height ?? 0 }
  } catch {
    throw refusePicture("picture_broken")
  }
}

import { mkdir, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import sharp from "sharp"
import { compose } from "./compose.mjs"
import { paint } from "./engine/paint.mjs"
import { develop } from "./engine/post.mjs"

export const WIDTHS = [1200, 800, 400]

/**
 * The pixels of a picture: sRGB, three bytes each.
 * @param {import("./specs.mjs").Spec} spec
 */
export function draw(spec) {
  const { scene, shot, rng } = compose(spec)
  const picture = paint(scene, { ...shot, cam: shot.cam })
  return { data: develop(picture, { rng, ...shot.develop }), width: spec.width, height: spec.height }
}

/**
 * Draws a picture and writes it in all widths. A file appears under its name only
 * when it is whole.
 * @param {import("./specs.mjs").Spec} spec
 * @param {string} folder
 */
export async function drawTo(spec, folder) {
  const { data, width, height } = draw(spec)
  await mkdir(folder, { recursive: true })
  const image = sharp(data, { raw: { width, height, channels: 3 } })
  for (const size of WIDTHS) {
    const file = join(folder, `${spec.name}-${size}.webp`)
    const part = `${file}.${process.pid}.part`
    try {
      await image.clone().resize(size).webp({ quality: 80, effort: 2 }).toFile(part)
      await rename(part, file)
    } finally {
      await rm(part, { force: true })
    }
  }
}

import { randomBytes } from "node:crypto"
import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"

import type { RenderedPicture } from "../render-picture"
import { PICTURE_WIDTHS } from "../render-picture"

export const isPictureId = /^[a-z]{2,12}_[0-9A-Z]{26}$/

/** Only names that we made ourselves are read from the folder. */
export const pictureName = /^[a-z]{2,12}_[0-9A-Z]{26}-(?:400|800|1200)\.webp$/

export function nameOf(id: string, width: number): string {
  return `${id}-${width}.webp`
}

/** Writes a picture's files; a crash leaves none that is half written, and none under its name before all are there. */
export async function writePicture(directory: string, id: string, { files }: RenderedPicture): Promise<void> {
  await mkdir(directory, { recursive: true })
  const suffix = `.${randomBytes(6).toString("hex")}.part`
  const paths = files.map(({ width, data }) => ({ path: join(directory, nameOf(id, width)), data }))
  try {
    await Promise.all(paths.map(({ path, data }) => writeFile(path + suffix, data, { flag: "wx" })))
    await Promise.all(paths.map(({ path }) => rename(path + suffix, path)))
  } catch (error) {
    await Promise.all(paths.map(({ path }) => rm(path + suffix, { force: true })))
    throw error
  }
}

export async function removePicture(directory: string, id: string): Promise<void> {
  await Promise.all(PICTURE_WIDTHS.map(width => rm(join(directory, nameOf(id, width)), { force: true })))
}

import { randomUUID } from "node:crypto"
import { parse } from "node:path"

type ResourceType = "image" | "video" | "raw"
type Delivery = "upload" | "authenticated"

/** Where a file lives at Cloudinary. */
export type Place = { resource_type: ResourceType, type: Delivery, public_id: string }

function resourceTypeOf(mimeType: string): ResourceType {
  if (/^image\/(?:jpeg|png|webp|avif|gif)$/.test(mimeType))
    return "image"
  return mimeType.startsWith("video/") ? "video" : "raw"
}

/** A new place for a file. What is not a picture or a film is kept raw, and a raw file's name has its ending. */
export function newPlace(folder: string, { filename, mimeType, access }: { filename: string, mimeType: string, access?: string }): Place {
  const { name, ext } = parse(filename)
  const resource_type = resourceTypeOf(mimeType)
  const safe = name.normalize("NFKD").replace(/[^\w-]+/g, "-").slice(0, 80) || "file"
  const ending = resource_type === "raw" ? ext.replace(/[^.\w]/g, "") : ""
  return { resource_type, type: access === "private" ? "authenticated" : "upload", public_id: `${folder}/${safe}-${randomUUID()}${ending}` }
}

/** A place in one text: Medusa keeps a file's key and nothing else. */
export function keyOf({ resource_type, type, public_id }: Place): string {
  return `${resource_type}/${type}/${public_id}`
}

/** @throws Error for a key that is not one of this provider. */
export function placeOf(key: string): Place {
  const [, resource_type, type, public_id] = /^(image|video|raw)\/(upload|authenticated)\/(.+)$/.exec(key) ?? []
  if (!resource_type || !type || !public_id)
    throw new Error(`Not a file at Cloudinary: ${key}`)
  return { resource_type: resource_type as ResourceType, type: type as Delivery, public_id }
}

import type { ListingPicture } from "~/types/listing-form"

/** A list with one thing at another place; places outside are the nearest inside. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from)
  const place = Math.min(Math.max(to, 0), rest.length)
  return from in list ? [...rest.slice(0, place), list[from]!, ...rest.slice(place)] : list
}

export function isOnItsWay({ state }: ListingPicture): boolean {
  return state === "waiting" || state === "uploading"
}

/** Whether every picture is where it will live: only then can a listing be published or saved. */
export function areAllReady(pictures: ListingPicture[]): boolean {
  return pictures.every(({ state }) => state === "ready")
}

/** Why a file cannot become a picture, before anything is sent; undefined when it may try. */
export function fileProblem(
  file: { type: string, size: number },
  limits: { bytes: number, types: readonly string[] },
): "type" | "size" | "empty" | undefined {
  if (!limits.types.includes(file.type))
    return "type"
  if (file.size === 0)
    return "empty"
  return file.size > limits.bytes ? "size" : undefined
}

import { renderPicture } from "../render-picture"
import type { StoredPicture } from "../picture-store"
import { isPictureId, nameOf, removePicture, writePicture } from "./files"

type Folder = { directory: string, baseUrl: string }

/**
 * Keeps a picture that the server has received itself, as it keeps those that came with a ticket: by its bytes, drawn anew,
 * served by `GET /uploads/:name`. `id` is `<prefix>_<ULID>`.
 * @throws a 400 refusal for what is not a picture of an allowed type, is broken, or is too large.
 */
export async function keepPicture(id: string, bytes: Buffer, { directory, baseUrl }: Folder): Promise<StoredPicture> {
  if (!isPictureId.test(id))
    throw new Error(`${id} cannot be the name of a picture.`)
  const picture = await renderPicture(bytes)
  await writePicture(directory, id, picture)
  return { url: `${baseUrl}/uploads/${nameOf(id, 1200)}`, width: picture.width, height: picture.height }
}

/** Takes such a picture away; it is no error when there is none. */
export async function discardPicture(id: string, { directory }: Folder): Promise<void> {
  if (isPictureId.test(id))
    await removePicture(directory, id)
}

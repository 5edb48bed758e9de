import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { PictureStore, StoredPicture } from "../picture-store"
import { removePicture } from "./files"

type Options = { directory: string, baseUrl: string }

/**
 * Pictures in a folder of this server. The ticket's address takes the file (see `POST /uploads/:id`), which checks it and
 * notes it down; so what arrived is read from our own table, and what the browser says counts for nothing.
 */
export function localPictureStore(knex: Knex, { directory, baseUrl }: Options): PictureStore {
  return {
    ticket: ({ id, token }) => ({ url: `${baseUrl}/uploads/${id}?ticket=${token}`, fields: {}, file_field: "file" }),
    complete: async ({ id }) => {
      const arrived = await knex("artisan_upload").where({ id }).whereNotNull("url").first<StoredPicture | undefined>("url", "width", "height")
      if (!arrived)
        throw refuse({ status: 409, code: "picture_missing", message: "The picture has not arrived." })
      return arrived
    },
    discard: ({ id }) => removePicture(directory, id),
  }
}

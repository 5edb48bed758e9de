import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { PictureStore } from "./picture-store"
import type { UploadRow } from "./read-upload"

/** Notes what the store has checked; from then on a listing may use it. Doing it again answers the same. */
export async function completeUpload(knex: Knex, store: PictureStore, upload: UploadRow, result: unknown) {
  if (upload.status !== "pending")
    return { id: upload.id, url: upload.url, width: upload.width, height: upload.height }
  const { url, width, height } = await store.complete(upload, result)
  await knex("artisan_upload")
    .where({ id: upload.id, status: "pending" })
    .update({ status: "stored", url, width, height, updated_at: knex.fn.now() })
  return { id: upload.id, url, width, height }
}

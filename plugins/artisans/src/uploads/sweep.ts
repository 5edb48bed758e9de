import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { PictureStore } from "./picture-store"
import type { UploadRow } from "./read-upload"

const BATCH = 100

/** Tickets that have run out, and pictures that nothing shows a day after they came. */
const unused = `
  select upload.id from artisan_upload upload
  where upload.status <> 'used' and upload.deleted_at is null
    and upload.created_at < now() - interval '1 day'
    and (upload.url is null or not exists (
      select 1 from artisan where artisan.picture_url = upload.url or artisan.banner_url = upload.url))
  order by upload.created_at
  limit ${BATCH}
  for update of upload skip locked`

/** One batch; the rows go only when their files have gone. @returns how many went. */
async function sweepBatch(knex: Knex, store: PictureStore): Promise<number> {
  return knex.transaction(async (trx) => {
    const rows = await trx("artisan_upload")
      .whereRaw(`id in (${unused})`)
      .delete()
      .returning<UploadRow[]>(["id", "artisan_id", "expires_at"])
    for (const row of rows)
      await store.discard(row)
    return rows.length
  })
}

/** Takes away the uploads that were never used. @returns how many. */
export async function sweepUploads(knex: Knex, store: PictureStore): Promise<number> {
  let swept = 0
  for (let last = BATCH; last === BATCH; swept += last)
    last = await sweepBatch(knex, store)
  return swept
}
